package io.peergraph.deriver;

import java.util.Set;

/**
 * For whom a message counts.
 *
 * @param witnesses the names of the peers who were there
 * @param observers the names of those who get to hold what follows from it; nobody when
 * nothing is to be derived
 */
record Witnesses(Set<String> witnesses, Set<String> observers) {
}
