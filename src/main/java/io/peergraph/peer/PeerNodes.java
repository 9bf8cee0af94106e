package io.peergraph.peer;

import java.util.Optional;

import io.peergraph.api.GlobalId;
import io.peergraph.api.NodeSource;

import org.springframework.stereotype.Component;

/** Finds peers by their global ids. */
@Component
class PeerNodes implements NodeSource {

	private final Peers peers;

	PeerNodes(Peers peers) {
		this.peers = peers;
	}

	@Override
	public String type() {
		return "Peer";
	}

	@Override
	public Optional<Peer> find(GlobalId id) {
		return this.peers.find(id.view(), id.key());
	}

}
