package io.peergraph.message;

import io.peergraph.peer.PeerId;

/**
 * Published inside the transaction that deletes a peer, after what it said and before the
 * peer itself, so that what is known by it or of it can go.
 *
 * @param peer which peer
 */
public record PeerRemoved(PeerId peer) {
}
