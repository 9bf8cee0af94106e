package io.peergraph.edge;

import io.peergraph.api.PagePath;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphiQL, from files of our own: its page allows the browser to load nothing from
 * anywhere else.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "peergraph.api.explore", matchIfMissing = true)
class GraphiQl {

	private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "font-src 'self' data:; img-src 'self' data:; frame-ancestors 'none'";

	@Bean
	RouterFunction<ServerResponse> graphiQlPage() {
		return RouterFunctions.route()
			.route(PagePath.of("/graphiql"), (request) -> file("graphiql.html", MediaType.TEXT_HTML))
			.route(PagePath.of("/graphiql.js"), (request) -> file("graphiql.js", new MediaType("text", "javascript")))
			.build();
	}

	private static ServerResponse file(String name, MediaType type) {
		return ServerResponse.ok()
			.contentType(type)
			.header("Content-Security-Policy", POLICY)
			.body(new ClassPathResource(name, GraphiQl.class));
	}

}
