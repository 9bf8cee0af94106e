package io.peergraph.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import io.peergraph.Http;
import io.peergraph.PeergraphTest;
import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.imports.Imports;
import io.peergraph.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many messages a second come in, beside the bare driver that writes the same
 * messages into the same graph with the same indexes. Ratios within one run are what
 * counts: all take turns, so that what else the machine does hits all alike. Run with
 * {@code mvn -Pbenchmark test}; {@code -Dpeergraph.benchmark.turns} and
 * {@code -Dpeergraph.benchmark.seconds} say how often and how long each has its turn.
 */
@PeergraphTest
@TestPropertySource(properties = "peergraph.work.enabled=false")
class IngestBenchmark {

	private static final String RAW = """
			MATCH (s:Session {workspace: $workspace, name: $session})
			UNWIND $messages AS message
			MATCH (p:Peer {workspace: $workspace, name: message.author})
			CREATE (p)-[:SENT]->(m:Message)-[:IN]->(s)
			SET m = message
			""";

	private static final String ADD = """
			mutation ($input: AddMessagesInput!) {
			  addMessages(input: $input) { messages { id sequence } userErrors { message } }
			}
			""";

	private static final String UNITS = "MATCH (u:WorkUnit) WHERE u.workspace = $workspace RETURN count(u) AS units";

	private static final String SESSION = "session";

	private static final List<String> AUTHORS = List.of("user", "assistant");

	private static final List<String> WORDS = List.of("the", "fleet", "in", "Trieste", "will", "support", "your",
			"army", "from", "Vienna", "if", "you", "promise", "not", "to", "move", "against", "me", "this", "spring");

	private static final int SESSIONS = 8;

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int SHORTEST = 10;

	private static final int LONGEST = 40;

	// Unique in each session, which is all that the index asks.
	private static final AtomicLong SEQUENCE = new AtomicLong(AUTHORS.size() + 1);

	private final Http http;

	private final Imports imports;

	IngestBenchmark(@LocalServerPort int port, @Autowired Imports imports) {
		this.imports = imports;
		this.http = Http.on(port);
	}

	@Test
	void messagesComeInFastBesideTheBareDriver() throws Exception {
		List<Contender> raw = List.of(raw(100, 1), raw(1_000, 1), raw(100, 4), raw(1_000, 4));
		List<Contender> ours = List.of(graphQl(1), graphQl(4), graphQl(16), imports());
		// Ours and theirs in turn.
		List<Contender> all = List.of(raw.get(0), ours.get(0), raw.get(1), ours.get(1), raw.get(2), ours.get(2),
				raw.get(3), ours.get(3));
		int turns = Integer.getInteger("peergraph.benchmark.turns", 4);
		Duration time = Duration.ofSeconds(Integer.getInteger("peergraph.benchmark.seconds", 4));
		for (int turn = -1; turn < turns; turn++) {
			for (Contender contender : all) {
				contender.run((turn < 0) ? time.multipliedBy(2) : time, turn < 0);
			}
		}
		System.out.println(table(all));
		assertThat(all).allSatisfy((contender) -> assertThat(contender.messages()).isPositive());
	}

	private Contender raw(int batch, int clients) {
		Contender contender = new Contender("raw", batch, clients, IngestBenchmark::unwind);
		// One message each lets the sessions and their authors be there.
		IntStream.range(0, clients).forEach((client) -> add(body(contender, client, AUTHORS.size())));
		return contender;
	}

	private Contender graphQl(int clients) {
		return new Contender("graphql", NewMessage.MOST_AT_ONCE, clients, this::post);
	}

	private Contender imports() {
		return new Contender("import", NewMessage.MOST_AT_ONCE, 1, this::read);
	}

	private static long unwind(Contender contender, int client, long until) {
		SessionId id = new SessionId(contender.workspace(), session(client));
		long stored = 0;
		try (var session = TestDatabase.driver().session()) {
			while (System.nanoTime() < until) {
				long first = SEQUENCE.getAndAdd(contender.batch());
				List<Map<String, Object>> messages = IntStream.range(0, contender.batch())
					.mapToObj((index) -> properties(id, first + index, index))
					.toList();
				session.run(RAW, Map.of("workspace", id.workspace(), "session", id.name(), "messages", messages))
					.consume();
				stored += contender.batch();
			}
		}
		return stored;
	}

	private long post(Contender contender, int client, long until) {
		Batch body = body(contender, client, contender.batch());
		long stored = 0;
		while (System.nanoTime() < until) {
			add(body);
			stored += contender.batch();
		}
		return stored;
	}

	private long read(Contender contender, int client, long until) throws IOException {
		long first = SEQUENCE.getAndIncrement();
		try (BufferedReader lines = new BufferedReader(Reader.nullReader()) {

			private int read;

			@Override
			public @Nullable String readLine() {
				return (System.nanoTime() < until) ? line(contender, first, this.read++) : null;
			}
		}) {
			return this.imports.read(lines, (done) -> {
			}).messages();
		}
	}

	// Every import is of sessions of its own, since no line is stored twice.
	private static String line(Contender contender, long first, int line) {
		int client = line / contender.batch() % SESSIONS;
		return JSON
			.writeValueAsString(Map.of("workspace", contender.workspace(), "session", session(client) + "-" + first,
					"peer", author(client, line), "content", content(line % contender.batch())));
	}

	private void add(Batch input) {
		JsonNode answer = this.http.graphQl(ADD, Map.of("input", input));
		JsonNode added = answer.at("/data/addMessages/messages");
		assertThat(added.size()).as("%s", answer).isEqualTo(input.messages().size());
	}

	private static Batch body(Contender contender, int client, int size) {
		List<Map<String, String>> messages = IntStream.range(0, size)
			.mapToObj((index) -> Map.of("peer", author(client, index), "content", content(index)))
			.toList();
		return new Batch(contender.workspace(), session(client), messages);
	}

	private static Map<String, Object> properties(SessionId id, long sequence, int index) {
		Instant now = Instant.now();
		String author = AUTHORS.get(index % AUTHORS.size()) + id.name().substring(SESSION.length());
		String content = content(index);
		return MessageMapping.properties(
				new Message(View.of(id.workspace()), UUID.randomUUID().toString(), id, author, sequence, content,
						Metadata.EMPTY, content.length() / 5, null, now),
				List.of("workspacetoken", "sessiontoken"), now);
	}

	private static String session(int client) {
		return SESSION + client;
	}

	private static String author(int client, int index) {
		return AUTHORS.get(index % AUTHORS.size()) + client;
	}

	private static String content(int index) {
		int words = SHORTEST + index * 7 % (LONGEST - SHORTEST);
		return String.join(" ",
				IntStream.range(0, words).mapToObj((word) -> WORDS.get((index + word * 3) % WORDS.size())).toList());
	}

	private static String table(List<Contender> all) {
		StringBuilder table = new StringBuilder(
				String.format(Locale.ROOT, "%n%-9s%6s%9s%10s%7s%9s%10s%9s%17s%17s%n", "way", "batch", "clients",
						"messages", "units", "seconds", "a second", "of best", "of 1 raw client", "cpu ms a message"));
		for (Contender contender : all) {
			Record stored = TestDatabase.query(UNITS, Map.of("workspace", contender.workspace())).getFirst();
			table.append(String.format(Locale.ROOT, "%-9s%6d%9d%10d%7d%9.1f%10.0f%8.0f%%%16.0f%%%17.2f%n",
					contender.name(), contender.batch(), contender.clients(), contender.messages(),
					stored.get("units").asLong(), contender.seconds(), contender.rate(),
					share(contender, all, Integer.MAX_VALUE), share(contender, all, 1), contender.work()));
		}
		return table.toString();
	}

	// Of what raw writers of the same batches reach, the best of them with at most that
	// many clients.
	private static double share(Contender contender, List<Contender> all, int clients) {
		return 100 * contender.rate() / all.stream()
			.filter((raw) -> raw.name().equals("raw") && raw.batch() == contender.batch() && raw.clients() <= clients)
			.mapToDouble(Contender::rate)
			.max()
			.orElseThrow();
	}

	/** An {@code AddMessagesInput}. */
	record Batch(String workspace, String session, List<Map<String, String>> messages) {
	}

}
