package io.peergraph.work;

/**
 * More for a unit of work to do.
 *
 * @param key which unit
 * @param head the sequence of the newest message that it now covers
 * @param tokens how much text that adds
 */
public record Extension(WorkKey key, long head, int tokens) {
}
