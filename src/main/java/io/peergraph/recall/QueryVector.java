package io.peergraph.recall;

import java.util.List;

/**
 * What is looked for, as a model understands it.
 *
 * @param model the number of the model
 * @param vector of length one
 */
record QueryVector(long model, List<Double> vector) {
}
