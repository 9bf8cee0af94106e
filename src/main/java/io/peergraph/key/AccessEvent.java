package io.peergraph.key;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * What became of a key within an hour.
 *
 * @param id begins with the hour, so that they are in order
 * @param what happened
 * @param key the id of the key it happened to, null where it is none of ours
 * @param by the id of the key of who did it, null where it was the application itself
 * @param count how often it happened
 * @param firstAt when it happened first
 * @param lastAt when it happened last
 */
@Node("AccessEvent")
record AccessEvent(@Id String id, AccessEventKind what, @Nullable String key, @Nullable String by, int count,
		Instant firstAt, Instant lastAt) {
}
