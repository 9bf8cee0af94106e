package io.peergraph.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.peergraph.api.MetadataEntries;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * A value that is to be found in metadata and has objects or lists as elements of lists.
 * Which element holds which part is not known beforehand, and trying all for each would
 * take the product of their numbers. So it is found from the inside: each entry that
 * satisfies a need names the place that it satisfies; where all needs of a pattern are
 * met, the place of the list around it satisfies a need in turn. Every step looks once at
 * each entry or hit.
 */
final class NestedParts {

	/** So many lists within lists are looked for; each is a step of the statement. */
	static final int DEEPEST = 20;

	private static final String HELD = """
			EXISTS {
				UNWIND [[$E, $E, $E, $E]] AS plan
				WITH plan[0] AS leaves, plan[1] AS owners, plan[2] AS patterns, plan[3] AS root
				WITH owners, patterns, root, COLLECT {
					UNWIND $E AS entry
					WITH entry, size(split(entry, '\\u001F')[0]) AS length
					WITH entry, length, substring(entry, length + 1, 1) AS letter
					WITH CASE WHEN letter IN ['o', 'a'] THEN left(entry, length + 2) ELSE entry END AS mark
					UNWIND leaves AS leaf
					WITH mark, leaf WHERE mark ENDS WITH leaf.tail
					RETURN [leaf.need, left(mark, size(mark) - size(leaf.tail))]
				} AS hits
				STEPS
				UNWIND hits AS hit
				WITH patterns, root, hit WHERE owners[hit[0]] = 0 AND hit[1] = root
				WITH patterns[0].needs AS needs, count(DISTINCT hit[0]) AS met WHERE met = needs
				RETURN met
			}""";

	private static final String STEP = """
			WITH owners, patterns, root, hits + COLLECT {
				UNWIND hits AS hit
				WITH owners[hit[0]] AS pattern, hit[1] AS place, count(DISTINCT hit[0]) AS met
				WITH patterns[pattern] AS known, place, met WHERE known.height = %d AND known.needs = met
				WITH known, place, last(split(place, '.\\u001E')) AS number WHERE number =~ '[0-9]{1,9}'
				WITH known, left(place, size(place) - size(number) - 2) AS list WHERE list ENDS WITH known.within
				RETURN DISTINCT [known.need, left(list, size(list) - size(known.within))]
			} AS hits
			""";

	private final List<Map<String, Object>> leaves = new ArrayList<>();

	private final List<Integer> owners = new ArrayList<>();

	private final List<Map<String, Object>> patterns = new ArrayList<>();

	private NestedParts() {
	}

	/**
	 * {@return whether a value has objects or lists as elements of lists}
	 */
	static boolean areIn(@Nullable Object part) {
		return depth(part) > 0;
	}

	/**
	 * {@return how deep objects and lists are elements of lists of each other}
	 */
	static int depth(@Nullable Object part) {
		return switch (part) {
			case Map<?, ?> object -> deepest(object.values(), 0);
			case List<?> list -> deepest(list, 1);
			case null, default -> 0;
		};
	}

	private static int deepest(Collection<?> parts, int more) {
		return parts.stream().mapToInt((part) -> depth(part) + (isOfParts(part) ? more : 0)).max().orElse(0);
	}

	private static boolean isOfParts(@Nullable Object part) {
		return part instanceof Map || part instanceof List;
	}

	/**
	 * {@return what holds these parts}
	 */
	static NestedParts of(@Nullable Object part) {
		NestedParts parts = new NestedParts();
		parts.pattern(-1, "", part);
		return parts;
	}

	/**
	 * {@return what has an element that holds these parts}
	 */
	static NestedParts ofElement(Map<?, ?> part) {
		NestedParts parts = new NestedParts();
		parts.pattern(-1, "", List.of(part));
		return parts;
	}

	/**
	 * {@return whether they are there}
	 * @param place where, as entries spell it
	 * @param entries of the metadata
	 */
	Condition heldAt(String place, Expression entries) {
		int height = (int) Objects.requireNonNull(this.patterns.getFirst().get("height"));
		String steps = IntStream.range(0, height).mapToObj(STEP::formatted).collect(Collectors.joining());
		return Cypher
			.raw(HELD.replace("STEPS", steps), Cypher.anonParameter(this.leaves), Cypher.anonParameter(this.owners),
					Cypher.anonParameter(this.patterns), Cypher.anonParameter(place), entries)
			.asCondition();
	}

	// Which need it satisfies once it is found, and where its list is in what needs it.
	private int pattern(int need, String within, @Nullable Object part) {
		int pattern = this.patterns.size();
		this.patterns.add(Map.of());
		int height = needs(pattern, "", part);
		int needs = (int) this.owners.stream().filter((owner) -> owner == pattern).count();
		this.patterns.set(pattern, Map.of("height", height, "needs", needs, "need", need, "within", within));
		return height;
	}

	private int needs(int pattern, String at, @Nullable Object part) {
		return switch (part) {
			case Map<?, ?> object when object.isEmpty() -> leaf(pattern, at, "o");
			case Map<?, ?> object -> object.entrySet()
				.stream()
				.mapToInt((inner) -> needs(pattern, at + MetadataEntries.place(List.of((String) inner.getKey())),
						inner.getValue()))
				.max()
				.orElse(0);
			case List<?> list when list.isEmpty() -> leaf(pattern, at, "a");
			case List<?> list -> list.stream().mapToInt((element) -> element(pattern, at, element)).max().orElse(0);
			case null, default -> leaf(pattern, at, MetadataEntries.token(part));
		};
	}

	private int element(int pattern, String at, @Nullable Object element) {
		return isOfParts(element) ? 1 + pattern(need(pattern), at, element)
				: leaf(pattern, at, "v" + MetadataEntries.token(element));
	}

	private int leaf(int pattern, String at, String token) {
		this.leaves.add(Map.of("need", need(pattern), "tail", at + MetadataEntries.VALUE + token));
		return 0;
	}

	private int need(int pattern) {
		this.owners.add(pattern);
		return this.owners.size() - 1;
	}

}
