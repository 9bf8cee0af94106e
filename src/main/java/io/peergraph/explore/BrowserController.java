package io.peergraph.explore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/**
 * What Neo4j Browser loads from here: how it draws, a guide, and favourites. It comes
 * from another origin and sends headers that make it ask first. Any page may read these
 * files: they are the same for everybody.
 */
@Controller
@RequestMapping(BrowserController.PATH)
class BrowserController implements WebMvcConfigurer {

	static final String PATH = "/browser";

	private static final Pattern STATEMENT = Pattern.compile("\\{\\{(?<name>[\\w-]+)}}");

	private final SavedStatements statements;

	BrowserController(SavedStatements statements) {
		this.statements = statements;
	}

	@Override
	public void addCorsMappings(CorsRegistry registry) {
		registry.addMapping(PATH + "/*").allowedOrigins("*").allowedMethods("GET").allowedHeaders("*");
	}

	@GetMapping(path = "/style.grass", produces = "text/plain;charset=UTF-8")
	@ResponseBody
	Resource style() {
		return new ClassPathResource("style.grass", BrowserController.class);
	}

	@GetMapping(path = "/guide.html", produces = "text/html;charset=UTF-8")
	@ResponseBody
	String guide() throws IOException {
		String guide = new ClassPathResource("guide.html", BrowserController.class)
			.getContentAsString(StandardCharsets.UTF_8)
			.replace("{{origin}}", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
		return STATEMENT.matcher(guide)
			.replaceAll((found) -> Matcher.quoteReplacement(html(this.statements.named(found.group(1)))));
	}

	// A click on the command runs it, a click on the statement moves it into the editor.
	private static String html(SavedStatement statement) {
		String command = HtmlUtils.htmlEscape(statement.command());
		return "<p><a data-exec=\"%s\">%s</a></p><pre class=\"runnable\">%s</pre>".formatted(command.substring(1),
				command, HtmlUtils.htmlEscape(statement.script()));
	}

	@GetMapping("/favourites.zip")
	void favourites(HttpServletResponse response) throws IOException {
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"peergraph-favourites.zip\"");
		Favourites.write(this.statements.all(), response.getOutputStream());
	}

}
