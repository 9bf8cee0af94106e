package io.peergraph.edge;

import java.util.Map;

import graphql.ExecutionResult;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Answers requests that bring no document: those that only name one by its hash, which
 * nobody keeps here, and over a WebSocket those that cannot be read.
 */
@Component
class MissingDocument implements WebGraphQlInterceptor {

	/** Told to clients that send only the hash, so that they send the document. */
	static final String PERSISTED = "PERSISTED_QUERY_NOT_SUPPORTED";

	private static final String UNREADABLE = "UnreadableMarker";

	/**
	 * {@return what stands for the document that is missing}
	 * @param payload what came instead of a request
	 */
	static String standIn(@Nullable Object payload) {
		boolean persisted = payload instanceof Map<?, ?> request && request.get("query") == null
				&& request.get("extensions") instanceof Map<?, ?> extensions
				&& extensions.get("persistedQuery") != null;
		return persisted ? PersistedQuerySupport.PERSISTED_QUERY_MARKER : UNREADABLE;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		// These are no documents of GraphQL, so nothing is lost to whoever sends them as
		// such.
		return switch (request.getDocument()) {
			case PersistedQuerySupport.PERSISTED_QUERY_MARKER ->
				answer(request, PERSISTED, "PersistedQueryNotSupported");
			case UNREADABLE -> answer(request, "BAD_REQUEST", "The payload has no `query` that is a string, or what "
					+ "stands beside it is no `variables`, `operationName` or `extensions`");
			default -> chain.next(request);
		};
	}

	private static Mono<WebGraphQlResponse> answer(WebGraphQlRequest request, String code, String message) {
		ExecutionResult result = ExecutionResult.newExecutionResult()
			.addError(GraphQlHttp.error(code, message))
			.build();
		return Mono
			.just(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result)));
	}

}
