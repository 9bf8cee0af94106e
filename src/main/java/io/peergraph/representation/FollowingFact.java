package io.peergraph.representation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.graph.Column;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A fact that follows from others, with its supports.
 *
 * @param index which ask it is for
 * @param fact its key
 * @param supports each by its parts, all of which it needs
 */
record FollowingFact(int index, String fact, List<List<Part>> supports) {

	/**
	 * {@return the keys of those that stand within what is asked for: the least set, so
	 * nothing stands on itself}
	 * @param facts all that may stand
	 */
	static Set<String> within(Collection<FollowingFact> facts) {
		Set<String> within = new HashSet<>();
		boolean grows = true;
		while (grows) {
			grows = false;
			for (FollowingFact fact : facts) {
				grows |= !within.contains(fact.fact()) && fact.stands(within) && within.add(fact.fact());
			}
		}
		return within;
	}

	static FollowingFact of(Record row) {
		Map<String, List<Part>> supports = new HashMap<>();
		for (Value part : row.get("parts").values()) {
			supports.computeIfAbsent(part.get("support").asString(), (_) -> new ArrayList<>())
				.add(new Part(Column.text(part.get("premise")), part.get("within").asBoolean()));
		}
		return new FollowingFact(row.get("index").asInt(), row.get("fact").asString(), List.copyOf(supports.values()));
	}

	private boolean stands(Set<String> within) {
		return this.supports.stream().anyMatch((parts) -> parts.stream().allMatch((part) -> part.stands(within)));
	}

	/**
	 * A part of a support.
	 *
	 * @param premise the key of the fact it is, null for something said or told
	 * @param within whether what was said or told is within what is asked for
	 */
	record Part(@Nullable String premise, boolean within) {

		boolean stands(Set<String> within) {
			return (this.premise != null) ? within.contains(this.premise) : this.within;
		}

	}

}
