package io.peergraph.dialectic;

import io.peergraph.fact.Fact;
import io.peergraph.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence of an answer rests on.
 *
 * @param fact a fact the asked peer holds, if it is one
 * @param message a message the asked peer witnessed, if there is one
 * @param quote the words in that message, or the fact if it was told
 */
public record Citation(@Nullable Fact fact, @Nullable Message message, String quote) {
}
