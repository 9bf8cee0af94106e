package io.peergraph.explore;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.peergraph.api.PagePath;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The documentation under {@code /docs}, as pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "peergraph.api.explore", matchIfMissing = true)
class DocumentPages {

	private static final Pattern NAME = Pattern.compile("(?:/[a-z0-9][a-z0-9-]{0,99}){1,3}\\.(?:md|png)",
			Pattern.CASE_INSENSITIVE);

	private final List<Extension> extensions = List.of(TablesExtension.create(), HeadingAnchorExtension.create());

	private final Parser parser = Parser.builder().extensions(this.extensions).build();

	private final HtmlRenderer renderer = HtmlRenderer.builder()
		.extensions(this.extensions)
		.escapeHtml(true)
		.attributeProviderFactory((_) -> DocumentPages::leaveWhatIsNotHere)
		.build();

	@Bean
	RouterFunction<ServerResponse> documents() {
		return RouterFunctions.route()
			.route(PagePath.of("/docs"), DocumentPages::index)
			.route(PagePath.of("/docs/"), DocumentPages::index)
			.route(PagePath.of("/docs/{*path}").and(DocumentPages::isHere), this::document)
			.build();
	}

	// The page at / lists them.
	private static ServerResponse index(ServerRequest request) {
		return ServerResponse.status(HttpStatus.FOUND).location(URI.create("/#documentation")).build();
	}

	private static boolean isHere(ServerRequest request) {
		String path = request.pathVariable("path");
		return NAME.matcher(path).matches() && file(path).exists();
	}

	private ServerResponse document(ServerRequest request) throws IOException {
		String path = request.pathVariable("path");
		if (path.endsWith(".png")) {
			return FrontPage.answer(MediaType.IMAGE_PNG).body(file(path));
		}
		Node document = this.parser.parse(file(path).getContentAsString(StandardCharsets.UTF_8));
		return FrontPage.answer(FrontPage.HTML).body(page(this.renderer.render(document)));
	}

	private static String page(String document) {
		return """
				<!DOCTYPE html>
				<html lang="en">
				<head>
					<meta charset="utf-8">
					<meta name="viewport" content="width=device-width, initial-scale=1">
					<meta name="color-scheme" content="light dark">
					<title>Peergraph</title>
					<link rel="icon" href="data:,">
					<link rel="stylesheet" href="/page/page.css">
				</head>
				<body class="document">
				<nav><a href="/">Peergraph</a></nav>
				<main>
				%s</main>
				</body>
				</html>
				""".formatted(document);
	}

	// Some links lead to other parts of the source.
	private static void leaveWhatIsNotHere(Node node, String tag, Map<String, String> attributes) {
		if (attributes.getOrDefault("href", "").startsWith("../../")) {
			attributes.remove("href");
		}
	}

	private static ClassPathResource file(String path) {
		return new ClassPathResource("docs" + path, DocumentPages.class.getClassLoader());
	}

}
