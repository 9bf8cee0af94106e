package io.peergraph.dialectic;

import java.util.List;
import java.util.Map;

import graphql.extensions.ExtensionsBuilder;
import graphql.schema.DataFetchingEnvironment;

/** Tells callers what an answer cost, beside the answer. */
final class UsageExtension {

	/** Where it stands in the extensions. */
	static final String EXTENSION = "chat";

	private UsageExtension() {
	}

	/**
	 * Adds what an answer cost to the extensions of the response, by the answer's path.
	 */
	static void add(DataFetchingEnvironment environment, AnswerRequest request) {
		ExtensionsBuilder extensions = environment.getGraphQlContext().get(ExtensionsBuilder.class);
		if (extensions != null) {
			extensions.addValue(EXTENSION,
					List.of(of(environment.getExecutionStepInfo().getPath().toString(), request)));
		}
	}

	private static Map<String, Object> of(String path, AnswerRequest request) {
		return Map.of("path", path, "calls", request.calls(), "tokensIn", request.tokensIn(), "tokensOut",
				request.tokensOut());
	}

}
