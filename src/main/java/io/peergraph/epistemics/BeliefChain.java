package io.peergraph.epistemics;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.access.View;
import io.peergraph.graph.Column;
import org.jspecify.annotations.Nullable;

/**
 * Whose belief is asked for.
 *
 * @param view of who asks
 * @param thinker the name of the peer that thinks of the others
 * @param chain their names: what the first thinks that the second thinks that the third
 * believes
 * @param about the name of the peer that the belief is about
 * @param asOf by what was said then, null for now
 */
record BeliefChain(View view, String thinker, List<String> chain, String about, @Nullable Instant asOf) {

	/**
	 * {@return the view of the peer that thinks of the others}
	 */
	View eyes() {
		return this.view.through(this.thinker);
	}

	/**
	 * {@return what a statement takes}
	 * @param name of one more parameter
	 * @param value of that parameter
	 */
	Map<String, Object> parameters(String name, Object value) {
		Map<String, Object> parameters = new HashMap<>(Map.of("workspace", this.view.workspace(), name, value));
		parameters.put("asOf", Column.stored(this.asOf));
		return parameters;
	}

}
