package io.peergraph.belief;

import java.util.List;
import java.util.Set;

/**
 * What is supposed: that an observer knows nothing but a part of what it knows.
 *
 * @param workspace the name of the workspace
 * @param observer the name of the observer
 * @param witnesses nothing but what all of these witnessed, too
 * @param messages nothing of these, by their keys
 * @param peers nothing that these said or told, by their names
 */
public record Supposition(String workspace, String observer, List<String> witnesses, Set<String> messages,
		Set<String> peers) {

	boolean excludes(String message, String author) {
		return this.messages.contains(message) || this.peers.contains(author);
	}

}
