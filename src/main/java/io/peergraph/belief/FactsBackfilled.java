package io.peergraph.belief;

import java.util.List;

/**
 * Published inside the transaction that lets a peer come to hold facts that had been
 * there before.
 *
 * @param workspace the name of the workspace
 * @param facts the keys of the facts
 */
public record FactsBackfilled(String workspace, List<String> facts) {
}
