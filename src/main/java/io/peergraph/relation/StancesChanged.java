package io.peergraph.relation;

import java.util.Set;

/**
 * Published inside the transaction that stores stances or removes them, after that was
 * done.
 *
 * @param workspace the name of the workspace
 * @param pairs whose stances towards whom; of what one admits to have done to another,
 * either way
 * @param lost whether they were removed
 */
public record StancesChanged(String workspace, Set<Pair> pairs, boolean lost) {

	/**
	 * Two peers.
	 *
	 * @param from the name of the peer whose stance it is
	 * @param to the name of the peer it is towards
	 */
	public record Pair(String from, String to) {
	}

}
