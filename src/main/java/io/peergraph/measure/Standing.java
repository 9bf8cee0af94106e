package io.peergraph.measure;

import org.jspecify.annotations.Nullable;

/**
 * Where a peer stands in the network.
 *
 * @param reputation how much the whole network trusts it; all peers together make 1
 * @param influence how much others answer it; all peers together make 1
 * @param brokerage the share of the ways between any two others that lead through it
 * @param constraint how little it can play between its contacts: low for brokers
 * @param core the largest k for which it is in the k-core
 * @param reciprocity the share of the ties from and to it that lead both ways
 * @param bloc whom it stands with, if anybody
 */
public record Standing(double reputation, double influence, double brokerage, double constraint, int core,
		@Nullable Double reciprocity, @Nullable Bloc bloc) {
}
