package io.peergraph.recall;

import java.util.List;

import io.peergraph.message.Message;

/**
 * A message that was found.
 *
 * @param message with the view through which it was found
 * @param score how good a match it is, for comparison within one answer
 * @param reasons what the score is made of
 */
public record MessageHit(Message message, double score, List<String> reasons) {
}
