package io.peergraph.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MetadataTests {

	@Test
	void saysTheSameWhateverTheOrderOfItsKeys() {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("b", 1);
		one.put("a", Map.of("x", true));
		Map<String, Object> other = new LinkedHashMap<>();
		other.put("a", Map.of("x", true));
		other.put("b", BigInteger.ONE);

		assertThat(Metadata.of(one)).isEqualTo(Metadata.of(other)).hasSameHashCodeAs(Metadata.of(other));
		assertThat(Metadata.of(one).json()).isEqualTo("{\"a\":{\"x\":true},\"b\":1}");
	}

	@Test
	void comesBackFromItsTextUnchanged() {
		Map<String, Object> all = new HashMap<>();
		all.put("text", "\"quoted\" \\ \n é 😀");
		all.put("none", null);
		all.put("list", Arrays.asList(1, null, List.of(2.5), Map.of("k", false)));
		all.put("large", new BigInteger("123456789012345678901234567890"));
		all.put("exact", new BigDecimal("0.10"));
		all.put("tiny", Double.MIN_VALUE);
		all.put("huge", Double.MAX_VALUE);
		Metadata metadata = Metadata.of(all);

		assertThat(Metadata.parse(metadata.json())).isEqualTo(metadata);
		assertThat(Metadata.parse(metadata.json()).values()).isEqualTo(metadata.values());
		assertThat(Metadata.parse(metadata.json()).entries()).isEqualTo(metadata.entries());
	}

	@Test
	void isEmptyWhenNothingIsGiven() {
		assertThat(Metadata.of(null)).isSameAs(Metadata.EMPTY);
		assertThat(Metadata.EMPTY.json()).isEqualTo("{}");
		assertThat(Metadata.EMPTY.entries()).isEmpty();
	}

	@Test
	void losesWhatNoDatabaseKeeps() {
		Metadata metadata = Metadata.of(Map.of("k\0ey", "a\0b", "half", "x\uD83Dy", "pair", "😀"));

		assertThat(metadata.values()).containsEntry("key", "ab")
			.containsEntry("half", "x\uFFFDy")
			.containsEntry("pair", "😀");
	}

	@Test
	void hasAtMostAHundredKeysAtItsTop() {
		assertThat(Metadata.of(keys(100)).values()).hasSize(100);
		assertThat(Metadata.of(Map.of("inner", keys(101))).values()).hasSize(1);
		assertRefused(keys(101), "metadata has 101 keys, at most 100 are allowed");
	}

	@Test
	void nestsObjectsFiveDeepAndListsDoNotCount() {
		assertThat(Metadata.of(nested(5)).values()).hasSize(1);
		assertThat(Metadata.of(Map.of("l", List.of(List.of(List.of(nested(4)))))).values()).hasSize(1);
		assertRefused(nested(6), "metadata has objects nested more than 5 deep");
		assertRefused(Map.of("l", List.of(List.of(nested(5)))), "metadata has objects nested more than 5 deep");
	}

	@Test
	void hasAtMost64KilobytesAndAThousandElementsInAList() {
		assertThat(Metadata.of(Map.of("text", "é".repeat(32_000))).values()).hasSize(1);
		assertThat(Metadata.of(Map.of("list", Collections.nCopies(1_000, 1))).values()).hasSize(1);
		assertRefused(Map.of("text", "é".repeat(33_000)), "metadata has 66011 bytes, at most 65536 are allowed");
		assertRefused(Map.of("a", Map.of("list", List.of(Collections.nCopies(20_000, 1)))),
				"metadata has a list of more than 1000 elements");
		assertThat(Metadata.parse("{\"list\":[" + "1,".repeat(2_000) + "1]}").values()).hasSize(1);
	}

	@Test
	void refusesWhatIsNoObject() {
		for (Object value : List.of("text", 1, true, List.of(), new Object[0])) {
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> Metadata.of(value));
		}
		assertRefused(Map.of("at", new Object()), "metadata must be a JSON value");
	}

	@Test
	void refusesNumbersThatAreNone() {
		assertRefused(Map.of("n", Double.NaN), "metadata has a number that is not finite");
		assertRefused(Map.of("n", Float.POSITIVE_INFINITY), "metadata has a number that is not finite");
		assertRefused(Map.of("n", new BigDecimal("1e999999999")), "metadata has a number of more than 500 digits");
		assertRefused(Map.of("n", BigInteger.TEN.pow(501)), "metadata has a number of more than 500 digits");
	}

	@Test
	void refusesBottomlessListsWithoutFallingThrough() {
		Object list = List.of();
		for (int depth = 0; depth < 100_000; depth++) {
			list = List.of(list);
		}

		assertRefused(Map.of("l", list), "metadata is nested too deeply");
	}

	@Test
	void numbersCompareAsTheirEntries() {
		List<String> ascending = List.of("-1e400", "-10", "-9.5", "-1.5", "-1", "-0.123", "-0.12", "-1e-400", "0",
				"1e-400", "0.1", "0.12", "1", "1.5", "2", "10", "9007199254740993", "9007199254740994", "1e400");

		List<String> tokens = ascending.stream()
			.map((number) -> MetadataEntries.token(new BigDecimal(number)))
			.toList();

		assertThat(tokens).isSorted().doesNotHaveDuplicates();
		assertThat(MetadataEntries.token(1L)).isEqualTo(MetadataEntries.token(new BigDecimal("1.00")));
		assertThat(MetadataEntries.token(-0.0)).isEqualTo(MetadataEntries.token(0L));
	}

	@Test
	void datesCompareAsTheirEntries() {
		List<String> ascending = List.of("0000-01-01", "1969-12-31T23:59:59.999999999Z", "1970-01-01", "2026-01-01",
				"2026-01-01T00:00:00.000000001", "2026-01-01T01:30+01:00", "2026-01-01 01:00:00", "9999-12-31T23:59Z");

		assertThat(ascending.stream().map(MetadataEntries::token)).isSorted()
			.doesNotHaveDuplicates()
			.allMatch((token) -> token.startsWith("d"));
		assertThat(MetadataEntries.token("2026-01-01T01:00:00+0100")).isEqualTo(MetadataEntries.token("2026-01-01"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026", "2026-01", "2026-02-30", "2026-01-01T25:00", "2026-01-01T24:00", "2026-1-1",
			"2026-01-01T10:00+99:00", "+12026-01-01", "2026-01-01Z", " 2026-01-01", "2026-01-01\n" })
	void takesOtherTextsForTexts(String text) {
		assertThat(MetadataEntries.token(text)).isEqualTo("s" + text);
	}

	@Test
	void keysWithDotsAndSeparatorsDoNotMeetOthers() {
		List<Map<String, ?>> different = List.of(Map.of("a.b", 1), Map.of("a", Map.of("b", 1)), Map.of("a\\", 1),
				Map.of("a\\.b", 1), Map.of("a\u001Fb", 1), Map.of("a\\ub", 1), Map.of("", Map.of("a", 1)),
				Map.of("a", 1), Map.of("a", Map.of("", 1)), Map.of("a", List.of(Map.of("b", 1))),
				Map.of("a", Map.of("\u001E0", Map.of("b", 1))));

		List<String> ones = different.stream()
			.flatMap((values) -> Metadata.of(values).entries().stream())
			.filter((entry) -> entry.endsWith("n250011"))
			.toList();

		assertThat(ones).hasSize(different.size()).doesNotHaveDuplicates();
	}

	private static void assertRefused(Object value, String message) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Metadata.of(value, "input", "metadata"))
			.satisfies((refused) -> assertThat(refused.errors())
				.containsExactly(new UserError(Code.INVALID_METADATA, message, List.of("input", "metadata"))));
	}

	private static Map<String, Object> keys(int count) {
		Map<String, Object> keys = new HashMap<>();
		IntStream.range(0, count).forEach((key) -> keys.put("k" + key, key));
		return keys;
	}

	private static Map<String, Object> nested(int depth) {
		return (depth == 1) ? Map.of() : Map.of("k", nested(depth - 1));
	}

}
