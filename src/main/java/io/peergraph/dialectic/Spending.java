package io.peergraph.dialectic;

import java.util.List;
import java.util.Map;

import graphql.extensions.ExtensionsBuilder;
import graphql.schema.DataFetchingEnvironment;

/** Tells callers what an answer cost, beside the answer. */
final class Spending {

	/** Where it stands in the extensions. */
	static final String EXTENSION = "chat";

	private Spending() {
	}

	/**
	 * Adds what an answer cost to the extensions of the response, by the answer's path.
	 */
	static void tell(DataFetchingEnvironment environment, Errand errand) {
		ExtensionsBuilder extensions = environment.getGraphQlContext().get(ExtensionsBuilder.class);
		if (extensions != null) {
			extensions.addValue(EXTENSION,
					List.of(of(environment.getExecutionStepInfo().getPath().toString(), errand)));
		}
	}

	private static Map<String, Object> of(String path, Errand errand) {
		return Map.of("path", path, "calls", errand.calls(), "tokensIn", errand.tokensIn(), "tokensOut",
				errand.tokensOut());
	}

}
