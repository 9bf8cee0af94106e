package io.peergraph.limit;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import graphql.ExecutionResult;
import io.peergraph.edge.SmallSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a query costs, against the objects that it brings. */
class QueryCostTests {

	private static final int DEEPEST = 3;

	private final Random random = new Random(59);

	private final SmallSchema schema = SmallSchema
		.answering(Map.of("peer", (_) -> peer(DEEPEST), "peers", (_) -> connection(DEEPEST)));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ peer { name } }                                         | 1
			{ peer { name metadata } a: peer { name } }               | 2
			{ peer { ... { self { name } } } }                        | 2
			{ peer { witnesses { self { name } } } }                  | 21
			{ peer { search(first: 2) { name } } }                    | 3
			{ peers(first: 1) { nodes { name } } }                    | 2
			{ peers(last: 2) { nodes { name } edges { node { name } } } } | 5
			{ peers { totalCount } }                                  | 1
			{ peer { a: search(first: 2) { name } ...f ...f } } fragment f on Peer { self { name } } | 5
			{ __schema { types { name } } }                           | 0
			{ peer { __typename } }                                   | 1""")
	void isCountedByHand(String document, long cost) {
		ExecutionResult answer = this.schema.ask(document);

		assertThat(answer.getErrors()).isEmpty();
		assertThat(answer.getExtensions()).containsEntry("cost", cost);
	}

	// Lists and pages here are as long as a query lets them be. An edge is no object of
	// its own.
	@Test
	void isNeverLessThanWhatAQueryBrings() {
		for (int round = 0; round < 100; round++) {
			String document = "{ " + selections(DEEPEST) + " }";
			ExecutionResult answer = this.schema.ask(document);
			Map<String, Object> data = answer.getData();

			assertThat(answer.getErrors()).as(document).isEmpty();
			assertThat((Long) answer.getExtensions().get("cost")).as(document)
				.isGreaterThanOrEqualTo(objects(data) - 1);
		}
	}

	private String selections(int depth) {
		String peer = peerFields(depth - 1);
		return switch (this.random.nextInt(3)) {
			case 0 -> "peer { " + peer + " }";
			case 1 -> "peers(first: 3) { nodes { " + peer + " } }";
			default -> "peers(last: 3) { edges { node { " + peer + " } } }";
		};
	}

	private String peerFields(int depth) {
		if (depth == 0) {
			return "name";
		}
		String inner = peerFields(depth - 1);
		return switch (this.random.nextInt(5)) {
			case 0 -> "name self { " + inner + " }";
			case 1 -> "a: self { " + inner + " } b: self { " + peerFields(depth - 1) + " }";
			case 2 -> "witnesses { " + inner + " }";
			case 3 -> "peers(first: 3) { nodes { " + inner + " } edges { node { name } } }";
			default -> "search(first: 3) { " + inner + " }";
		};
	}

	private static Map<String, Object> peer(int depth) {
		Map<String, Object> peer = new HashMap<>(Map.of("name", "alice", "metadata", Map.of()));
		if (depth > 0) {
			peer.put("self", peer(depth - 1));
			peer.put("peers", connection(depth - 1));
			peer.put("witnesses", Collections.nCopies(10, peer(depth - 1)));
			peer.put("search", Collections.nCopies(3, peer(depth - 1)));
		}
		return peer;
	}

	private static Map<String, Object> connection(int depth) {
		Map<String, Object> peer = peer(depth);
		return Map.of("totalCount", 3, "nodes", Collections.nCopies(3, peer), "edges",
				Collections.nCopies(3, Map.of("node", peer)));
	}

	private static long objects(Object value) {
		return switch (value) {
			case Map<?, ?> map when map.containsKey("node") ->
				map.values().stream().mapToLong(QueryCostTests::objects).sum();
			case Map<?, ?> map -> 1 + map.values().stream().mapToLong(QueryCostTests::objects).sum();
			case Collection<?> list -> list.stream().mapToLong(QueryCostTests::objects).sum();
			default -> 0;
		};
	}

}
