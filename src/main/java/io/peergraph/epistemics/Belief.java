package io.peergraph.epistemics;

import java.util.List;

import io.peergraph.fact.Fact;
import io.peergraph.message.Message;

/**
 * What one peer thinks that another believes, or that another thinks that a third one
 * does, and so on.
 *
 * @param fact what they believe
 * @param because the last statement of it that all of them witnessed
 * @param outdated whether somebody else knows better
 */
record Belief(Fact fact, List<Message> because, boolean outdated) {
}
