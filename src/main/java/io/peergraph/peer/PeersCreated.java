package io.peergraph.peer;

import java.util.List;

/**
 * Published inside the transaction that makes new peers, after that was done.
 *
 * @param workspace the name of the workspace
 * @param names of the peers
 */
public record PeersCreated(String workspace, List<String> names) {
}
