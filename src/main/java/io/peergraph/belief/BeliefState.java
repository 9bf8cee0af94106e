package io.peergraph.belief;

import java.util.List;

/**
 * How a fact stands with one observer.
 *
 * @param observer the name of the observer
 * @param observed the name of the peer that the fact is about
 * @param fact the key of the fact
 * @param grounds what supports it for this observer
 * @param held how it is held so far, in order
 */
record BeliefState(String observer, String observed, String fact, List<Justification> grounds, List<HeldPeriod> held) {
}
