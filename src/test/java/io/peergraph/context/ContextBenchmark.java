package io.peergraph.context;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.peergraph.Http;
import io.peergraph.PeergraphTest;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a context of 8,000 tokens takes over HTTP, in sessions of 1,000 and of 100,000
 * messages of about 30 tokens, with summaries at every mark. Run with
 * {@code mvn -Pbenchmark test -Dtest=ContextBenchmark}; the system property
 * {@code peergraph.benchmark.contexts} says how many times.
 */
@PeergraphTest
@TestPropertySource(properties = "peergraph.work.enabled=false")
class ContextBenchmark {

	private static final List<Integer> SIZES = List.of(1_000, 100_000);

	private static final String JOIN = """
			mutation($i: AddPeersInput!) { addPeers(input: $i) { session { name } userErrors { message } } }
			""";

	private static final String ASK = """
			query($s: String!) { workspace(name: "bench") { session(name: $s) { context(tokens: 8000) {
			  tokens messages { content author { name } } summary { text } openai(assistant: "alice") } } } }
			""";

	private static final String TALK = """
			MATCH (s:Session {workspace: 'bench', name: $session}), (p:Peer {workspace: 'bench', name: 'alice'})
			UNWIND range(1, $messages) AS sequence
			CALL (s, p, sequence) {
			  CREATE (p)-[:SENT]->(:Message {id: randomUUID(), workspace: 'bench', session: $session, scope: s.scope,
			    author: 'alice', sequence: sequence, content: $content + sequence, title: 'alice: message',
			    tokenCount: 30, createdAt: datetime(), recordedAt: datetime()})-[:IN]->(s)
			} IN TRANSACTIONS OF 5000 ROWS
			""";

	private static final String SUM_UP = """
			MATCH (s:Session {workspace: 'bench', name: $session})
			SET s.sequence = $messages
			WITH s
			UNWIND range(20, $messages, 20) AS upTo
			UNWIND CASE WHEN upTo % 60 = 0 THEN ['SHORT', 'LONG'] ELSE ['SHORT'] END AS kind
			MATCH (m:Message {workspace: 'bench', session: $session, sequence: upTo})
			CREATE (s)-[:SUMMARISED_BY]->(:Summary {workspace: 'bench', session: $session, audience: '1-', kind: kind,
			  upTo: upTo, message: m.id, text: $text, tokenCount: 600, generatedBy: 'built-in', createdAt: datetime()})
			""";

	private static final String CONTENT = "The fleet in Trieste will support your army from Vienna if you promise not to"
			+ " move against me this spring, and I shall keep my word as number ";

	@LocalServerPort
	int port;

	@Test
	void aContextTakesTheSameTimeInALongSession() {
		int times = Integer.getInteger("peergraph.benchmark.contexts", 200);
		SIZES.forEach((size) -> talk("of-" + size, size));
		SIZES.forEach((size) -> measure("of-" + size, times / 2));
		System.out.printf(Locale.ROOT, "%n%10s%10s%10s%10s%10s%n", "messages", "contexts", "p50 ms", "p95 ms", "kept");
		for (int size : SIZES) {
			double[] millis = measure("of-" + size, times);
			JsonNode context = ask("of-" + size);
			System.out.printf(Locale.ROOT, "%10d%10d%10.1f%10.1f%10d%n", size, times, millis[times / 2],
					millis[times * 95 / 100], context.get("messages").size());
			assertThat(context.get("tokens").asInt()).isBetween(7_000, 8_000);
		}
	}

	private double[] measure(String session, int times) {
		double[] millis = new double[times];
		for (int i = 0; i < times; i++) {
			long start = System.nanoTime();
			ask(session);
			millis[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(millis);
		return millis;
	}

	private JsonNode ask(String session) {
		return Http.on(this.port).graphQl(ASK, Map.of("s", session)).at("/data/workspace/session/context");
	}

	private void talk(String session, int messages) {
		Http.on(this.port)
			.graphQl(JOIN, Map.of("i",
					Map.of("workspace", "bench", "session", session, "members", List.of(Map.of("peer", "alice")))));
		run(TALK, Map.of("session", session, "messages", messages, "content", CONTENT));
		run(SUM_UP, Map.of("session", session, "messages", messages, "text", ("alice: " + CONTENT + "\n").repeat(20)));
	}

	// Transactions inside a statement need one that is not in a transaction.
	private static void run(String cypher, Map<String, Object> parameters) {
		try (Session session = TestDatabase.driver().session()) {
			session.run(cypher, parameters).consume();
		}
	}

}
