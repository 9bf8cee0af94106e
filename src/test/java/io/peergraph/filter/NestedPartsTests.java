package io.peergraph.filter;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.peergraph.api.Metadata;
import io.peergraph.api.Refused;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.embedded.UsesTestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Lists and objects within lists are found without trying all of them for each. */
@UsesTestDatabase
@Timeout(300)
class NestedPartsTests {

	// Three thousand numbers in lists of ten in lists of ten in lists of ten: tried one
	// for each
	// other, this would go on for longer than anybody waits.
	@Test
	void looksOnceAtEachEntry() {
		TestDatabase.wipe();
		Things things = new Things();
		for (int number = 0; number < 5; number++) {
			things.add("t" + number, null, number, "2026-01-01T00:00:00Z", true,
					Metadata.of(Map.of("cube", cube(number * 10_000))));
		}
		things.store();

		assertThat(Things.that(contains(
				List.of(List.of(List.of(List.of(20_000, 20_001), List.of(20_005)), List.of(List.of(20_299, 20_297)))))))
			.containsExactly("t2");
		assertThat(Things.that(contains(List.of(List.of(List.of(List.of(20_000, 20_005))))))).isEmpty();
		assertThat(Things.that(contains(List.of(List.of(List.of(List.of(-1))))))).isEmpty();
		assertThat(Things.that(contains(List.of(List.of(List.of(List.of())))))).hasSize(5);
	}

	private static List<?> cube(int from) {
		return lists(10, (a) -> lists(10, (b) -> lists(10,
				(c) -> IntStream.range(0, 3).mapToObj((d) -> from + 300 * a + 30 * b + 3 * c + d).toList())));
	}

	private static List<?> lists(int count, IntFunction<List<?>> list) {
		return IntStream.range(0, count).mapToObj(list).toList();
	}

	@Test
	void refusesToLookTooDeep() {
		Object deep = 1;
		for (int depth = 0; depth <= NestedParts.DEEPEST + 1; depth++) {
			deep = List.of(deep);
		}
		Object part = deep;

		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Things.that(contains(part)))
			.withMessageContaining("has lists within lists, more than 20 deep");
		assertThat(Things.that(contains(((List<?>) part).getFirst()))).isEmpty();
	}

	private static Map<String, ?> contains(Object part) {
		return Map.of("metadata", List.of(Map.of("key", "cube", "contains", part)));
	}

}
