package io.peergraph.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.GraphQLError;
import jakarta.servlet.ServletException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * GraphQL over HTTP as its specification has it, beyond what Spring does by itself: a
 * request that cannot be read is refused in the form of a GraphQL error, and a GET may
 * read.
 */
@Component
@ConditionalOnWebApplication
class GraphQlHttp extends GraphQlHttpHandler {

	private final JsonMapper json;

	GraphQlHttp(WebGraphQlHandler handler, JsonMapper json) {
		super(handler);
		this.json = json;
	}

	@Override
	public ServerResponse handleRequest(ServerRequest request) throws ServletException {
		try {
			return super.handleRequest(request);
		}
		catch (HttpMessageNotReadableException | ServerWebInputException ex) {
			return unreadable();
		}
	}

	/**
	 * {@return the answer to a body that is no request}
	 */
	static ServerResponse unreadable() {
		return refusal(HttpStatus.BAD_REQUEST, "BAD_REQUEST",
				"The body is no JSON object with a `query` that is a string");
	}

	/**
	 * {@return the same request as a POST that may only read}
	 * @param get with the parameters of the specification
	 * @param body the parameters as {@link #body} has them
	 */
	static ServerRequest asPost(ServerRequest get, byte[] body) {
		return ServerRequest.from(get)
			.method(HttpMethod.POST)
			.headers((headers) -> headers.setContentType(MediaType.APPLICATION_JSON))
			.attribute(ReadOnly.ATTRIBUTE, true)
			.body(body)
			.build();
	}

	/**
	 * {@return the body of a POST that asks the same as a GET}
	 * @param get with the parameters of the specification
	 */
	byte[] body(ServerRequest get) {
		Map<String, Object> body = new LinkedHashMap<>();
		get.param("query").ifPresent((query) -> body.put("query", query));
		get.param("operationName").ifPresent((name) -> body.put("operationName", name));
		for (String name : List.of("variables", "extensions")) {
			get.param(name).map(this.json::readTree).ifPresent((tree) -> body.put(name, tree));
		}
		return this.json.writeValueAsBytes(body);
	}

	@Override
	protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
		if (has(ReadOnly.CODE, response)) {
			return HttpStatus.METHOD_NOT_ALLOWED;
		}
		// Clients take anything else for a failure and do not go on to send the document.
		return has(MissingDocument.PERSISTED, response) ? HttpStatus.OK : super.selectResponseStatus(response, type);
	}

	private static boolean has(String code, WebGraphQlResponse response) {
		return response.getExecutionResult()
			.getErrors()
			.stream()
			.map(GraphQLError::getExtensions)
			.filter(Objects::nonNull)
			.anyMatch((extensions) -> code.equals(extensions.get("code")));
	}

	/**
	 * {@return an answer that says in GraphQL's form why HTTP refused the request}
	 * @param status of the answer
	 * @param code stable, for programs
	 * @param message for people
	 */
	static ServerResponse refusal(HttpStatus status, String code, String message) {
		return ServerResponse.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("errors", List.of(error(code, message).toSpecification())));
	}

	static GraphQLError error(String code, String message) {
		return GraphQLError.newError()
			.message(message)
			.errorType(ErrorType.BAD_REQUEST)
			.extensions(Map.of("code", code))
			.build();
	}

}
