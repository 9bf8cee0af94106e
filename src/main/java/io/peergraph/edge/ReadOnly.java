package io.peergraph.edge;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/** Lets a GET read only: the word goes from the HTTP request to the execution. */
@Component
class ReadOnly implements WebGraphQlInterceptor {

	static final String ATTRIBUTE = ReadOnly.class.getName();

	static final String CODE = "METHOD_NOT_ALLOWED";

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (request.getAttributes().containsKey(ATTRIBUTE)) {
			request.configureExecutionInput((input, builder) -> {
				input.getGraphQLContext().put(ATTRIBUTE, true);
				return input;
			});
		}
		return chain.next(request);
	}

	static boolean isAsked(GraphQLContext context) {
		return context.getBoolean(ATTRIBUTE);
	}

	static GraphQLError error() {
		return GraphQlHttp.error(CODE, "A GET only reads; send this by POST");
	}

}
