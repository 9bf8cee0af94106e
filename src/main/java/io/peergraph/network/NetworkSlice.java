package io.peergraph.network;

import java.time.Instant;

/**
 * Who stood where in a slice of time.
 *
 * @param since its begin
 * @param until its end, which it does not have itself
 * @param network from what was said in it
 */
record NetworkSlice(Instant since, Instant until, Network network) {
}
