package io.peergraph.epistemics;

import java.util.List;

import io.peergraph.message.Message;
import io.peergraph.peer.Peer;

/**
 * Whether a peer can come to know something.
 *
 * @param possible whether it can, or knows it already
 * @param through whom it would pass, in that order; nobody where the peer heard it itself
 * @param because what was said: the thing itself, and what was said first where those
 * through whom it would pass were together afterwards
 */
record Reach(boolean possible, List<Peer> through, List<Message> because) {
}
