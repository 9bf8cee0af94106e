package io.peergraph.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import io.peergraph.api.Metadata;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.embedded.UsesTestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Random questions about random metadata, answered by the database and in memory. */
@UsesTestDatabase
class RandomFilterTests {

	private static final int THINGS = 60;

	// Planning them is what takes time: more of them by hand, fewer in every build.
	private static final int FILTERS = Integer.getInteger("peergraph.test.filters", 50);

	private static final List<String> KEYS = List.of("a", "b", "a.b", "é", "\\", "\u001F", "");

	private static final List<Object> PLAIN = List.of(0, 1, -1, 1.5, -1.5, 10, 100L, 1e300, -1e-300, true, false, "",
			"a", "b", "ab", "AB", "10", "true", "2026-01-01", "2026-01-01T00:00:00+01:00", "2026-01-01 12:00", "2026",
			"😀", "\uFFFDa", "$a", "'`");

	private final long seed = Long.getLong("peergraph.test.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	@Test
	void agreesWithTheEvaluatorInMemory() {
		TestDatabase.wipe();
		List<Metadata> all = new ArrayList<>();
		Things things = new Things();
		for (int index = 0; index < THINGS; index++) {
			Metadata metadata = Metadata.of(object(3));
			all.add(metadata);
			things.add(name(index), null, index, "2026-01-01T00:00:00Z", true, metadata);
		}
		things.store();

		int found = 0;
		for (int round = 0; round < FILTERS; round++) {
			Map<String, ?> filter = filter(2);
			Criterion criterion = Filters.read(filter, Things.FIELDS).criterion();
			Set<String> expected = expected(criterion, all);

			assertThat(Things.that(filter)).as("seed %d, filter %s", this.seed, filter).isEqualTo(expected);
			found += (expected.isEmpty() || expected.size() == THINGS) ? 0 : 1;
		}
		assertThat(found).as("filters that tell things apart, seed %d", this.seed).isGreaterThan(FILTERS / 4);
	}

	private static Set<String> expected(Criterion criterion, List<Metadata> all) {
		Set<String> names = new TreeSet<>();
		for (int index = 0; index < all.size(); index++) {
			if (Evaluator.isTrue(criterion, all.get(index).values())) {
				names.add(name(index));
			}
		}
		return names;
	}

	private static String name(int index) {
		return "t%03d".formatted(index);
	}

	private Map<String, ?> filter(int depth) {
		if (depth == 0 || this.random.nextInt(3) == 0) {
			return Map.of("metadata", List.of(question()));
		}
		String word = pick(List.of("and", "or", "not"));
		return Map.of(word, List.of(filter(depth - 1), filter(depth - 1)));
	}

	private Map<String, @Nullable Object> question() {
		Map<String, @Nullable Object> question = new HashMap<>();
		List<String> path = new ArrayList<>();
		do {
			path.add(pick(KEYS.subList(0, KEYS.size() - 1)).replace("\\", "\\\\").replace(".", "\\."));
		}
		while (this.random.nextInt(3) == 0);
		question.put("key", String.join(".", path));
		String operator = pick(List.of("eq", "ne", "in", "gt", "gte", "lt", "lte", "contains", "icontains", "exists"));
		question.put(operator, operand(operator));
		return question;
	}

	private @Nullable Object operand(String operator) {
		return switch (operator) {
			case "in" -> List.of(notNull(), notNull(), notNull());
			case "gt", "gte", "lt", "lte" -> comparable();
			case "icontains" -> pick(List.of("", "a", "B", "aB", "1", "😀"));
			case "exists" -> this.random.nextBoolean();
			case "contains" -> notNull();
			default -> value(2);
		};
	}

	private Object comparable() {
		Object value = pick(PLAIN);
		return (value instanceof Boolean) ? comparable() : value;
	}

	private Object notNull() {
		Object value = value(2);
		return (value != null) ? value : notNull();
	}

	private @Nullable Object value(int depth) {
		return switch (this.random.nextInt((depth == 0) ? 4 : 7)) {
			case 0 -> this.random.nextInt(3) == 0 ? null : pick(PLAIN);
			case 1, 2, 3 -> pick(PLAIN);
			case 4 -> object(depth - 1);
			default -> list(depth - 1);
		};
	}

	private Map<String, @Nullable Object> object(int depth) {
		Map<String, @Nullable Object> object = new HashMap<>();
		for (int count = this.random.nextInt(5); count > 0; count--) {
			object.put(pick(KEYS), value(depth));
		}
		return object;
	}

	private List<@Nullable Object> list(int depth) {
		List<@Nullable Object> list = new ArrayList<>();
		for (int count = this.random.nextInt(4); count > 0; count--) {
			list.add(value(depth));
		}
		return list;
	}

	private <T> T pick(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

}
