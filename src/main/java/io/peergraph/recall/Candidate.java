package io.peergraph.recall;

import io.peergraph.message.Message;

/**
 * A message that may be what is looked for.
 *
 * @param message with the view through which it was found
 * @param text how well its words fit, 0 when none does
 * @param meaning how alike in meaning it is, from -1 to 1; 0 while it is not embedded
 */
record Candidate(Message message, double text, double meaning) {
}
