package io.peergraph.fact;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Facts that are ready to be stored: nothing has to be asked of a model any more.
 *
 * @param workspace the name of the workspace
 * @param about the name of the peer they are about
 * @param rows as the statements take them, sorted by key
 * @param keys of the facts in the order they were given
 */
public record NewFacts(String workspace, String about, List<Map<String, @Nullable Object>> rows, List<String> keys) {

	/**
	 * {@return whether there is nothing to store}
	 */
	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/**
	 * {@return no facts about that peer}
	 * @param workspace the name of the workspace
	 * @param about the name of the peer
	 */
	public static NewFacts none(String workspace, String about) {
		return new NewFacts(workspace, about, List.of(), List.of());
	}

}
