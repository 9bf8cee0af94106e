package io.peergraph.edge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.ExecutionResult;
import graphql.introspection.IntrospectionQuery;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LimitTests {

	private final AtomicInteger fetched = new AtomicInteger();

	private final SmallSchema schema = SmallSchema.answering(Map.of("peer", (field) -> {
		this.fetched.incrementAndGet();
		return Map.of("name", "alice");
	}, "peers", (field) -> {
		this.fetched.incrementAndGet();
		return Map.of();
	}));

	@Test
	void tellsTheCostOfAnAnswer() {
		ExecutionResult answer = this.schema.ask("{ peer { name self { name } } }");

		assertThat(answer.getErrors()).isEmpty();
		assertThat(answer.getExtensions()).containsEntry("cost", 2L);
	}

	@Test
	void multipliesPages() {
		assertCost(
				"{ peers(first: 20) { nodes { peers(first: 10) { nodes { peers(last: 10) { nodes { name } } } } } } }",
				1 + 20 * (1 + 1 + 10 * (1 + 1 + 10)));
		assertCost("{ peers(first: 20) { edges { node { name } } } }", 1 + 20);
		assertCost("{ peers { nodes { name } } }", 1 + 50);
		assertCost("{ peers(first: 3) { totalCount nodes { witnesses { name } search(first: 7) { name } } } }",
				1 + 3 * (1 + 10 + 7));
		assertCost("{ peer { chat { name } } }", 1 + 500);
		assertCost(
				"query($n: Int = 7) { peers(first: $n) { ...page } } fragment page on PeerConnection { nodes { name } }",
				1 + 7);
	}

	private void assertCost(String document, long cost) {
		assertThat(this.schema.ask(document).getExtensions()).containsEntry("cost", cost);
	}

	@Test
	void refusesWhatCostsTooMuch() {
		assertRefused("""
				{ peers(first: 100) { nodes { peers(first: 100) { nodes { peers(first: 100) { nodes { name } } } } } } }
				""", "LIMIT_COST", 50_000, 1 + 100 * (2 + 100 * (2 + 100)));
	}

	@Test
	void refusesEndlesslyMultipliedFragmentsAtOnce() {
		String fragments = IntStream.range(0, 12)
			.mapToObj((i) -> "fragment f" + i + " on Peer { a: self { ...f" + (i + 1) + " } b: self { ...f" + (i + 1)
					+ " } c: self { ...f" + (i + 1) + " } }")
			.collect(Collectors.joining(" "));

		assertRefused("{ peer { ...f0 } } " + fragments + " fragment f12 on Peer { name }", "LIMIT_COST", 50_000,
				IntStream.rangeClosed(0, 12).mapToLong((i) -> Math.round(Math.pow(3, i))).sum());
	}

	@Test
	void refusesWhatIsTooDeep() {
		String inner = "self { ".repeat(14) + "name" + " }".repeat(14);

		assertRefused("{ peer { " + inner + " } }", "LIMIT_DEPTH", 15, 16);
		assertRefused("{ peer { ...deep } } fragment deep on Peer { ... on Peer { " + inner + " } }", "LIMIT_DEPTH", 15,
				16);
		assertThat(
				this.schema.ask("{ peer { " + "self { ".repeat(4000) + "name" + " }".repeat(4000) + " } }").getErrors())
			.singleElement()
			.extracting(SmallSchema::code)
			.isEqualTo("LIMIT_DEPTH");
	}

	@Test
	void refusesTooManyAliases() {
		String aliases = IntStream.range(0, 2000).mapToObj((i) -> "a" + i + ": name ").collect(Collectors.joining());

		assertRefused("{ peer { " + aliases + " } }", "LIMIT_ALIASES", 500, 2000);
	}

	@Test
	void refusesTooManyTokens() {
		assertRefused("{ peer { " + "name ".repeat(20_000) + " } }", "LIMIT_TOKENS", 15_000, 15_001);
	}

	private void assertRefused(String document, String code, long limit, long asked) {
		ExecutionResult answer = this.schema.ask(document);

		assertThat(answer.isDataPresent()).isFalse();
		assertThat(answer.getErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", code)
				.containsEntry("limit", limit)
				.containsEntry("asked", asked));
		assertThat(this.fetched).hasValue(0);
	}

	@Test
	void refusesFragmentsThatAreNestedTooDeeply() {
		assertRefused(chain(1500), "LIMIT_NESTING", 100, 1502);
		assertRefused(chain(900), "LIMIT_NESTING", 100, 902);
		assertRefused("{ __typename }" + chain(1600).substring(10), "LIMIT_NESTING", 100, 1601);
		assertThat(this.schema.ask(chain(98)).getErrors()).isEmpty();
	}

	private static String chain(int length) {
		return IntStream.range(0, length)
			.mapToObj((i) -> " fragment f" + i + " on Query { ...f" + (i + 1) + " }")
			.collect(Collectors.joining("", "{ ...f0 } ", " fragment f" + length + " on Query { __typename }"));
	}

	@Test
	void measuresEachFragmentOnce() {
		String fragments = IntStream.range(0, 60)
			.mapToObj((i) -> " fragment f" + i + " on Query { " + ("...f" + (i + 1) + " ").repeat(40) + "}")
			.collect(Collectors.joining());

		assertThat(this.schema.ask("{ ...f0 }" + fragments + " fragment f60 on Query { __typename }").getErrors())
			.isEmpty();
	}

	@Test
	void stopsWhenMoreIsFetchedThanWasReckoned() {
		Map<String, Object> seen = Map.of("name", "bob");
		Map<String, Object> seeing = Map.of("name", "alice", "witnesses", Collections.nCopies(300, seen));
		SmallSchema crowd = SmallSchema
			.answering(Map.of("peer", (field) -> Map.of("witnesses", Collections.nCopies(300, seeing))));

		assertCost("{ peer { witnesses { witnesses { name } } } }", 1 + 10 * (1 + 10));
		assertThat(crowd.ask("{ peer { witnesses { name } } }").getErrors()).isEmpty();
		assertStopped(crowd.ask("{ peer { witnesses { witnesses { name } } } }"), "LIMIT_FETCHED");
	}

	@Test
	void stopsWhenTheAnswerGetsTooLong() {
		SmallSchema wordy = SmallSchema.answering(Map.of("peer",
				(field) -> Map.of("name", "é".repeat(50_000), "metadata", Map.of("a", List.of("b".repeat(100_000))))));

		assertThat(wordy.ask("{ peer { name metadata } }").getErrors()).isEmpty();
		assertStopped(wordy.ask(aliases("name")), "LIMIT_ANSWER");
		assertStopped(wordy.ask(aliases("metadata")), "LIMIT_ANSWER");
	}

	private static String aliases(String field) {
		return IntStream.range(0, 11)
			.mapToObj((i) -> " a" + i + ": " + field)
			.collect(Collectors.joining("", "{ peer {", " } }"));
	}

	private static void assertStopped(ExecutionResult answer, String code) {
		assertThat(answer.isDataPresent()).isFalse();
		assertThat(answer.getErrors()).singleElement().extracting(SmallSchema::code).isEqualTo(code);
	}

	@Test
	void refusesLongListsWhereverTheyAre() {
		SmallSchema saving = SmallSchema
			.changing((field) -> Map.of("created", true, "count", 1, "peers", List.of(), "userErrors", List.of()));
		String document = "mutation($input: SaveInput!) { save(input: $input) { count } }";
		List<String> names = Collections.nCopies(1001, "a");

		assertThat(saving.ask(document, Map.of("input", Map.of("names", names.subList(1, 1001)))).getErrors())
			.isEmpty();
		assertStopped(saving.ask(document, Map.of("input", Map.of("names", names))), "LIMIT_LIST");
		assertStopped(
				saving.ask(document, Map.of("input", Map.of("others", List.of(Map.of(), Map.of("names", names))))),
				"LIMIT_LIST");
		assertStopped(saving.ask("mutation { save(input: { names: [" + "\"a\" ".repeat(1001) + "] }) { count } }"),
				"LIMIT_LIST");
	}

	@Test
	void introspectsInFull() {
		ExecutionResult answer = this.schema.ask(IntrospectionQuery.INTROSPECTION_QUERY);

		assertThat(answer.getErrors()).isEmpty();
		assertThat(answer.isDataPresent()).isTrue();
	}

	@Test
	void takesFragmentsThatContainThemselvesAsInvalid() {
		assertThat(this.schema.ask(chain(1400).replace("{ __typename }", "{ ...f3 }")).getErrors())
			.extracting(SmallSchema::code)
			.containsOnly("LIMIT_NESTING");

		assertThat(this.schema.ask("{ peer { ...a } } fragment a on Peer { self { ...a } }").getErrors())
			.extracting(SmallSchema::code)
			.containsOnly("VALIDATION_ERROR");
	}

	@Test
	void doesNotOfferToDefer() {
		assertThat(this.schema.ask("{ __schema { directives { name } } }").getData().toString()).contains("include")
			.doesNotContain("defer");
		assertThat(this.schema.ask("{ peer { ... @defer { name } } }").getErrors()).singleElement()
			.extracting(SmallSchema::code)
			.isEqualTo("VALIDATION_ERROR");
	}

}
