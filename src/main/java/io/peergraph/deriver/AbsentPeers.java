package io.peergraph.deriver;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.language.PeerNames;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;

import org.springframework.stereotype.Component;

/**
 * Finds of whom messages speak who is not there. What is found in them must not depend on
 * peers of whom one of those who heard it does not know.
 */
@Component
class AbsentPeers {

	private final Peers peers;

	AbsentPeers(Peers peers) {
		this.peers = peers;
	}

	/**
	 * {@return the names of peers that messages name, who were not there and whom all who
	 * were know}
	 * @param workspace the name of the workspace
	 * @param input messages of one speaker
	 */
	Set<String> namedIn(String workspace, ExtractionInput input) {
		Set<String> named = input.messages()
			.stream()
			.flatMap((message) -> PeerNames.maybeIn(message.content(), "").stream())
			.collect(Collectors.toCollection(HashSet::new));
		Set<String> found = known(View.of(workspace), named);
		found.removeAll(input.witnesses());
		for (String witness : input.witnesses()) {
			if (!found.isEmpty()) {
				found.retainAll(known(View.of(workspace).through(witness), found));
			}
		}
		return found;
	}

	private Set<String> known(View view, Collection<String> names) {
		return this.peers.find(view, Set.copyOf(names))
			.values()
			.stream()
			.map(Peer::name)
			.collect(Collectors.toCollection(HashSet::new));
	}

}
