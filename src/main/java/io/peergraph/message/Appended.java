package io.peergraph.message;

import java.util.List;

/**
 * What came of messages with a key each.
 *
 * @param stored those that are new, in the order given
 * @param conflicting the indexes of those whose key was used for another message before;
 * the others were there already
 */
public record Appended(List<Message> stored, List<Integer> conflicting) {
}
