package io.peergraph.filter;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FiltersTests {

	private static final Fields FIELDS = Fields.named("t")
		.text("name", "name")
		.number("count", "count")
		.dateTime("createdAt", "createdAt")
		.flag("isActive", "isActive")
		.metadata();

	@Test
	void asksNothingWhenNothingIsGiven() {
		for (Map<String, ?> nothing : List.<Map<String, ?>>of(Map.of(), Map.of("and", List.of()),
				Map.of("or", List.of()), Map.of("not", List.of()), Map.of("name", Map.of()),
				Map.of("metadata", List.of()), Map.of("metadata", List.of(Map.of("key", "a"))),
				Collections.singletonMap("name", null))) {
			assertThat(Filters.read(nothing, FIELDS)).isSameAs(Filter.NONE);
		}
		assertThat(Filters.read(null, FIELDS)).isSameAs(Filter.NONE);
		assertThat(render(Filter.NONE).getCypher()).isEqualTo("MATCH (t:`Thing`) RETURN t");
	}

	@Test
	void isEqualWhenItAsksTheSame() {
		Filter one = Filters.read(Map.of("createdAt", Map.of("gt", OffsetDateTime.parse("2026-01-01T01:00+01:00")),
				"metadata", List.of(Map.of("key", "a", "eq", 1))), FIELDS);
		Filter other = Filters.read(Map.of("createdAt", Map.of("gt", ZonedDateTime.parse("2026-01-01T00:00Z")),
				"metadata", List.of(Map.of("key", "a", "eq", 1L))), FIELDS);

		assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
		assertThat(one).isNotEqualTo(Filters.read(Map.of("name", Map.of("eq", "a")), FIELDS));
	}

	@Test
	void putsNothingOfTheCallerIntoTheStatement() {
		Statement statement = render(Filters.read(
				Map.of("name", Map.of("eq", "'`evil"), "metadata", List.of(Map.of("key", "`evil'", "gt", "evil"))),
				FIELDS));

		assertThat(statement.getCypher()).doesNotContain("evil");
		assertThat(statement.getCatalog().getParameters()).hasSize(3)
			.containsValues("'`evil", ".`evil'\u001Fs", ".`evil'\u001Fsevil");
	}

	@Test
	void letsTwoFiltersMeetInOneStatement() {
		Filter one = Filters.read(Map.of("name", Map.of("eq", "one")), FIELDS);
		Filter other = Filters.read(Map.of("name", Map.of("eq", "other")), FIELDS);
		Statement statement = Cypher.match(Cypher.node("Thing").named("t"))
			.where(one.toCypher().and(other.toCypher()).or(one.toCypher()))
			.returning("t")
			.build();

		assertThat(statement.getCypher()).contains("t.name = $pcdsl01 AND t.name = $pcdsl02", "OR t.name = $pcdsl01");
		assertThat(statement.getCatalog().getParameters()).isEqualTo(Map.of("pcdsl01", "one", "pcdsl02", "other"));
	}

	@Test
	void nestsFiveLevels() {
		assertThat(Filters.read(nested(5), FIELDS)).isNotEqualTo(Filter.NONE);
		assertRefused(nested(6), "and, or, not nest at most 5 levels", "filter", "not", "0", "not", "0", "not", "0",
				"not", "0", "not", "0", "not");
	}

	@Test
	void refusesWhatNobodyCanBeAsked() {
		assertRefused(Map.of("nickname", Map.of("eq", "a")), "there is no nickname to filter by here", "filter",
				"nickname");
		assertRefused(Map.of("name", Map.of("like", "a")), "there is no like to filter by here", "filter", "name",
				"like");
		assertRefused(Map.of("count", Map.of("contains", 1)), "there is no contains to filter by here", "filter",
				"count", "contains");
		assertRefused(Map.of("name", Map.of("exists", true)), "there is no exists to filter by here", "filter", "name",
				"exists");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> Filters.read(Map.of("metadata", List.of()), Fields.named("t")));
	}

	@Test
	void refusesValuesOfTheWrongType() {
		assertRefused(Map.of("name", "alice"), "must be an object", "filter", "name");
		assertRefused(Map.of("name", Map.of("eq", 1)), "must be a text", "filter", "name", "eq");
		assertRefused(Map.of("name", Map.of("isNull", "yes")), "must be true or false", "filter", "name", "isNull");
		assertRefused(Map.of("name", Map.of("in", Arrays.asList("a", null))), "must be a text", "filter", "name", "in");
		assertRefused(Map.of("name", Map.of("in", "a")), "must be a list", "filter", "name", "in");
		assertRefused(Map.of("count", Map.of("gt", 1.5)), "must be a whole number", "filter", "count", "gt");
		assertRefused(Map.of("createdAt", Map.of("gt", "soon")), "must be a date and time with its offset", "filter",
				"createdAt", "gt");
		assertRefused(Map.of("isActive", 1), "must be true or false", "filter", "isActive");
		assertRefused(Map.of("or", Map.of()), "must be a list", "filter", "or");
		assertRefused(Map.of("or", List.of("a")), "must be an object", "filter", "or", "0");
		assertRefused(Map.of("count", Collections.singletonMap("gt", null)), "gt cannot compare with null", "filter",
				"count", "gt");
	}

	@Test
	void refusesQuestionsAboutMetadataThatHaveNoAnswer() {
		assertMetadataRefused("gt", true, "gt compares numbers, texts and dates");
		assertMetadataRefused("lte", Map.of("a", 1), "lte compares numbers, texts and dates");
		assertMetadataRefused("gte", List.of(1), "gte compares numbers, texts and dates");
		assertMetadataRefused("in", 1, "must be a list");
		assertMetadataRefused("in", Arrays.asList(1, null), "in cannot compare with null");
		assertMetadataRefused("icontains", 1, "must be a text");
		assertMetadataRefused("exists", "yes", "must be true or false");
		assertMetadataRefused("contains", null, "contains cannot compare with null");
		assertMetadataRefused("eq", Double.NaN, "the value has a number that is not finite");
		assertMetadataRefused("like", "a", "there is no like to filter by here");
	}

	@Test
	void refusesKeysThatNameNothing() {
		for (String key : List.of("", ".", "a.", ".a", "a..b", "\0")) {
			assertRefused(Map.of("metadata", List.of(Map.of("key", key, "eq", 1))),
					"must name a key, or several with a dot between them", "filter", "metadata", "0", "key");
		}
		assertRefused(Map.of("metadata", List.of(Map.of("eq", 1))), "must be a text", "filter", "metadata", "0", "key");
	}

	@Test
	void refusesToAskTooMuchAtOnce() {
		List<Map<String, ?>> many = IntStream.range(0, 501)
			.<Map<String, ?>>mapToObj((i) -> Map.of("name", Map.of("eq", "n" + i)))
			.toList();

		assertThat(Filters.read(Map.of("or", many.subList(0, 500)), FIELDS)).isNotEqualTo(Filter.NONE);
		assertRefused(Map.of("or", many), "the filter asks for more than 500 things", "filter", "or", "500", "name",
				"eq");
		assertRefused(Map.of("name", Map.of("in", Collections.nCopies(1001, "a"))),
				"has 1001 values, at most 1000 are allowed", "filter", "name", "in");
		assertMetadataRefused("contains", Collections.nCopies(500, 1), "the filter asks for more than 500 things");
	}

	private static Statement render(Filter filter) {
		return Cypher.match(Cypher.node("Thing").named("t")).where(filter.toCypher()).returning("t").build();
	}

	private static Map<String, ?> nested(int depth) {
		return (depth == 0) ? Map.of("name", Map.of("eq", "a")) : Map.of("not", List.of(nested(depth - 1)));
	}

	private static void assertMetadataRefused(String operator, @Nullable Object operand, String message) {
		Map<String, @Nullable Object> asked = new HashMap<>();
		asked.put("key", "a");
		asked.put(operator, operand);
		assertRefused(Map.of("metadata", List.of(asked)), message, "filter", "metadata", "0", operator);
	}

	private static void assertRefused(Map<String, ?> input, String message, String... field) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Filters.read(input, FIELDS))
			.satisfies((refused) -> assertThat(refused.errors()).singleElement().satisfies((error) -> {
				assertThat(error.code()).isEqualTo(Code.INVALID_FILTER);
				assertThat(error.message()).isEqualTo(String.join(".", field) + ": " + message);
				assertThat(error.field()).containsExactly(field);
			}));
	}

}
