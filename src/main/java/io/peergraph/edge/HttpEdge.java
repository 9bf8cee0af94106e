package io.peergraph.edge;

import java.time.Duration;
import java.util.Set;

import jakarta.servlet.Filter;

import io.peergraph.admission.Gate;
import io.peergraph.bookmark.BookmarkEdge;
import io.peergraph.limit.Limits;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/**
 * What stands around GraphQL over HTTP: hosts, methods, media types, sizes, times,
 * origins.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HttpEdge implements WebMvcConfigurer {

	static final String PATH = "/graphql";

	private static final Duration GRACE = Duration.ofSeconds(10);

	private static final Set<HttpMethod> OTHER_METHODS = Set.of(HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.PATCH,
			HttpMethod.DELETE);

	private final EdgeProperties properties;

	private final Limits limits;

	HttpEdge(EdgeProperties properties, Limits limits) {
		this.properties = properties;
		this.limits = limits;
	}

	// Ahead of Spring's own routes, which go on with what is left.
	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> graphQlOverHttp(HttpAnswers answers) {
		RequestPredicate post = RequestPredicates.POST(PATH);
		return RouterFunctions.route()
			.GET(PATH, Preflight::isMissing, Preflight::refusal)
			.route(post.and((request) -> !HttpAnswers.isJson(request)), HttpEdge::unsupported)
			.route(post.and(HttpAnswers::isAcceptable), answers::post)
			.route(post, HttpEdge::notAcceptable)
			.GET(PATH, HttpAnswers::isAcceptable, answers::get)
			.GET(PATH, HttpEdge::notAcceptable)
			.route(RequestPredicates.path(PATH).and((request) -> OTHER_METHODS.contains(request.method())),
					HttpEdge::notAllowed)
			.build();
	}

	private static ServerResponse unsupported(ServerRequest request) {
		return GraphQlHttp.refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE",
				"The body must be JSON, with the content type application/json");
	}

	private static ServerResponse notAcceptable(ServerRequest request) {
		return GraphQlHttp.refusal(HttpStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE",
				"Answers are application/graphql-response+json, application/json or text/event-stream");
	}

	private static ServerResponse notAllowed(ServerRequest request) {
		return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED).allow(HttpMethod.GET, HttpMethod.POST).build();
	}

	// Ahead of all that reads the request.
	@Bean
	FilterRegistrationBean<Filter> allowedHosts() {
		FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(
				new HostFilter(AllowedHosts.with(this.properties.allowedHosts())));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		return filter;
	}

	// Before anything of the request is read.
	@Bean
	FilterRegistrationBean<Filter> accessFilter(ObjectProvider<Gate> gate) {
		FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new AccessFilter(gate::getObject));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
		return filter;
	}

	@Bean
	FilterRegistrationBean<Filter> requestSize() {
		FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new SizeFilter(this.limits.size()));
		filter.addUrlPatterns(PATH);
		filter.setOrder(Ordered.LOWEST_PRECEDENCE);
		return filter;
	}

	// Spring's own time-out for asynchronous requests does not reach router functions;
	// without this the connector gives up after thirty seconds. It leaves time to say
	// that
	// the request took too long.
	@Bean
	TomcatConnectorCustomizer requestTimeout() {
		return (connector) -> connector.setAsyncTimeout(this.properties.requestTimeout().plus(GRACE).toMillis());
	}

	// A query that is a number is no query, not the text of that number.
	@Bean
	JsonMapperBuilderCustomizer strictTexts() {
		return (json) -> json.withCoercionConfig(LogicalType.Textual,
				(text) -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
	}

	@Override
	public void addCorsMappings(CorsRegistry registry) {
		if (!this.properties.allowedOrigins().isEmpty()) {
			registry.addMapping(PATH)
				.allowedOrigins(this.properties.allowedOrigins().toArray(String[]::new))
				.allowedMethods("GET", "POST")
				.allowedHeaders("*")
				.exposedHeaders(HttpHeaders.RETRY_AFTER, BookmarkEdge.HEADER);
		}
	}

}
