package io.peergraph.dialectic;

import java.util.List;

/**
 * What a peer knows.
 *
 * @param text short sentences
 * @param known whether anything supports them
 * @param citations what they rest on
 * @param level the effort that was asked for
 * @param answeredBy by what means it was found
 */
record Answer(String text, boolean known, List<Citation> citations, ReasoningLevel level, String answeredBy) {
}
