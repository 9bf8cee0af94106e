package io.peergraph.epistemics;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A fact, said once.
 *
 * @param fact the key of the fact
 * @param speaker the name of who said it
 * @param at when it was said, the last of it
 * @param messages the keys of the messages that say it, in order
 * @param audience the names of all who heard the whole of it, the speaker included
 */
record Hearing(String fact, String speaker, Instant at, List<String> messages, Set<String> audience) {
}
