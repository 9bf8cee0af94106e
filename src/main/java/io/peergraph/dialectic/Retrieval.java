package io.peergraph.dialectic;

import org.springframework.stereotype.Component;

/**
 * Finds what may be known, for whatever answers. Every read starts at the view of the
 * question and stays within the sessions that it allows; neither a model nor a caller has
 * a say in that.
 *
 * @param facts what is known
 * @param messages what was said
 */
@Component
public record Retrieval(FactRetrieval facts, MessageRetrieval messages) {
}
