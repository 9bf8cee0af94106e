package io.peergraph.fact;

import io.peergraph.message.Message;

/**
 * A message in which a fact was said.
 *
 * @param message the message
 * @param quote the words in it
 * @param support parts with the same number belong together: only together they support
 * the fact
 */
public record Evidence(Message message, String quote, int support) {
}
