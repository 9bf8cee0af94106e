package io.peergraph.deriver;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.language.PeerNames;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;

import org.springframework.stereotype.Component;

/** Finds of whom messages speak who is not there. */
@Component
class AbsentPeers {

	private final Peers peers;

	AbsentPeers(Peers peers) {
		this.peers = peers;
	}

	/**
	 * {@return the names of peers that messages name, or mean by "him", who were not
	 * there} Not all who were know of them, so nothing but stances with them may depend
	 * on it.
	 * @param workspace the name of the workspace
	 * @param input messages of one speaker
	 */
	Set<String> namedIn(String workspace, ExtractionInput input) {
		Set<String> named = Stream.concat(input.messages().stream(), StanceFinding.spokenOf(input))
			.flatMap((message) -> PeerNames.maybeIn(message.content(), "").stream())
			.collect(Collectors.toSet());
		Set<String> found = this.peers.find(View.of(workspace), named)
			.values()
			.stream()
			.map(Peer::name)
			.collect(Collectors.toCollection(TreeSet::new));
		found.removeAll(input.witnesses());
		return found;
	}

}
