package io.peergraph.explore;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import io.peergraph.api.PagePath;
import io.peergraph.embedded.Neo4jBrowser;

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

/**
 * The page at {@code /}, from files of our own: it shows a network, and leads to
 * everything else. No other site may put it into a frame, and it loads nothing from
 * anywhere else.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "peergraph.api.explore", matchIfMissing = true)
class FrontPage {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
			+ "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	/** What is shown. */
	static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

	private static final Set<String> SCRIPTS = Set.of("page.js", "api.js", "picture.js");

	@Bean
	RouterFunction<ServerResponse> page(Neo4jBrowser browser) {
		return RouterFunctions.route()
			.route(PagePath.of("/"), (request) -> file("page.html", HTML))
			.route(PagePath.of("/page/page.css"),
					(request) -> file("page.css", new MediaType("text", "css", StandardCharsets.UTF_8)))
			.route(PagePath.of("/page/{script}").and(FrontPage::isScript),
					(request) -> file(request.pathVariable("script"),
							new MediaType("text", "javascript", StandardCharsets.UTF_8)))
			.route(PagePath.of("/browser"),
					(request) -> ServerResponse.status(HttpStatus.FOUND).location(browser.uri()).build())
			.build();
	}

	private static boolean isScript(ServerRequest request) {
		return SCRIPTS.contains(request.pathVariable("script"));
	}

	private static ServerResponse file(String name, MediaType type) {
		return answer(type).body(new ClassPathResource(name, FrontPage.class));
	}

	/**
	 * {@return an answer of that type, with what a page of ours may do}
	 */
	static ServerResponse.BodyBuilder answer(MediaType type) {
		return ServerResponse.ok()
			.contentType(type)
			.header("Content-Security-Policy", POLICY)
			.header("X-Content-Type-Options", "nosniff")
			.header("Referrer-Policy", "no-referrer");
	}

}
