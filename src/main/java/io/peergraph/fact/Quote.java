package io.peergraph.fact;

/**
 * Words in a message.
 *
 * @param message the key of the message
 * @param words exactly as they are there
 */
public record Quote(String message, String words) {
}
