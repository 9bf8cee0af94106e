package io.peergraph.edge;

import java.util.List;
import java.util.Map;

import graphql.language.Document;
import graphql.language.OperationDefinition.Operation;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import io.peergraph.limit.Limits;
import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chooses how a request over HTTP is answered: subscriptions as events, everything else
 * in JSON, unless events are all that is accepted.
 */
@Component
@ConditionalOnWebApplication
class HttpAnswers {

	private static final List<MediaType> JSON = List.of(MediaTypes.APPLICATION_GRAPHQL_RESPONSE,
			MediaType.APPLICATION_JSON);

	private final GraphQlHttp http;

	private final GraphQlEvents events;

	private final JsonMapper json;

	private final Limits limits;

	HttpAnswers(GraphQlHttp http, GraphQlEvents events, JsonMapper json, Limits limits) {
		this.http = http;
		this.events = events;
		this.json = json;
		this.limits = limits;
	}

	/**
	 * {@return whether a request says that its body is JSON}
	 */
	static boolean isJson(ServerRequest request) {
		try {
			return request.headers().contentType().filter(MediaType.APPLICATION_JSON::includes).isPresent();
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	/**
	 * {@return whether a request accepts any form in which there are answers}
	 */
	static boolean isAcceptable(ServerRequest request) {
		return acceptsJson(request) || acceptsEvents(request);
	}

	private static boolean acceptsJson(ServerRequest request) {
		List<MediaType> accepted = accepted(request);
		return accepted != null && (accepted.isEmpty()
				|| accepted.stream().anyMatch((type) -> JSON.stream().anyMatch(type::isCompatibleWith)));
	}

	private static boolean acceptsEvents(ServerRequest request) {
		List<MediaType> accepted = accepted(request);
		return accepted != null && accepted.stream().anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
	}

	private static @Nullable List<MediaType> accepted(ServerRequest request) {
		try {
			return request.headers().accept();
		}
		catch (InvalidMediaTypeException ex) {
			return null;
		}
	}

	/**
	 * {@return the answer to a POST}
	 */
	ServerResponse post(ServerRequest request) throws Exception {
		byte[] body = request.body(byte[].class);
		return isObject(body) ? answer(ServerRequest.from(request).body(body).build(), body) : GraphQlHttp.unreadable();
	}

	/**
	 * {@return the answer to a GET with the parameters of the specification}
	 */
	ServerResponse get(ServerRequest request) throws ServletException {
		try {
			byte[] body = this.http.body(request);
			return answer(GraphQlHttp.asPost(request, body), body);
		}
		catch (JacksonException ex) {
			return GraphQlHttp.refusal(HttpStatus.BAD_REQUEST, "BAD_REQUEST",
					"`variables` and `extensions` are JSON objects");
		}
	}

	private static boolean isObject(byte[] body) {
		int index = 0;
		while (index < body.length && Character.isWhitespace(body[index])) {
			index++;
		}
		return index < body.length && body[index] == '{';
	}

	private ServerResponse answer(ServerRequest post, byte[] body) throws ServletException {
		boolean events = acceptsEvents(post) && (!acceptsJson(post) || isSubscription(body));
		return events ? this.events.handleRequest(post) : this.http.handleRequest(post);
	}

	// What cannot be read is answered in JSON, with what is wrong.
	private boolean isSubscription(byte[] body) {
		try {
			Map<?, ?> request = this.json.readValue(body, Map.class);
			return request.get("query") instanceof String query && operation(query, request.get("operationName"));
		}
		catch (JacksonException | InvalidSyntaxException ex) {
			return false;
		}
	}

	private boolean operation(String query, @Nullable Object name) {
		Document document = Parser.parse(
				ParserEnvironment.newParserEnvironment().document(query).parserOptions(this.limits.parsing()).build());
		return document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.filter((operation) -> name == null || name.equals(operation.getName()))
			.anyMatch((operation) -> operation.getOperation() == Operation.SUBSCRIPTION);
	}

}
