package io.peergraph.fact;

import java.util.List;

/**
 * Published inside the transaction that removes supports of facts, after they went and
 * before facts that have none left go, so that those who held them on these grounds can
 * let go of them.
 *
 * @param facts the keys of the facts
 */
public record SupportsLost(List<String> facts) {
}
