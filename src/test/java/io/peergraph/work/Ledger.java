package io.peergraph.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must be true of a workspace once all its work is done, whatever happened before.
 */
final class Ledger {

	private static final String LOG = """
			MATCH (m:Message {workspace: $workspace})-[:IN]->(s:Session)
			RETURN m.session AS session, m.session AS series, m.sequence AS sequence, m.author AS author, m.content AS content,
			       s.sequence AS last, EXISTS { (:Passage)-[:OF]->(m) } AS embedded
			ORDER BY session, sequence""";

	private static final String KEYS = """
			MATCH (k:IdempotencyKey {workspace: $workspace}) RETURN count(*) AS n""";

	private static final String NOT_ONE_FACT = """
			MATCH (m:Message {workspace: $workspace})
			WHERE NOT m.content CONTAINS 'poison' AND COUNT { (m)<-[:EVIDENCE]-(:Fact) } <> 1
			RETURN m.session + ' ' + m.sequence + ': ' + COUNT { (m)<-[:EVIDENCE]-(:Fact) } AS wrong""";

	private static final String NOT_ONE_EVIDENCE = """
			MATCH (f:Fact)-[:ABOUT]->(:Peer {workspace: $workspace})
			WHERE COUNT { (f)-[:EVIDENCE]->(:Message) } <> 1
			RETURN f.text AS wrong""";

	private static final String NOT_HELD_ONCE = """
			MATCH (f:Fact)-[:ABOUT]->(p:Peer {workspace: $workspace})
			OPTIONAL MATCH (r:Representation)-[i:INCLUDES]->(f)
			WITH f, p, r, i ORDER BY r.observer
			WITH f, p, collect(r.observer) AS observers, collect(i.timesDerived) AS times
			WHERE observers <> [p.name, 'watcher'] OR times <> [1, 1]
			RETURN [f.text, observers, times] AS wrong""";

	private static final String NOT_IN_ORDER = """
			MATCH (m:Message {workspace: $workspace})<-[:EVIDENCE]-(f:Fact)
			WHERE NOT m.content CONTAINS 'poison'
			WITH m, f ORDER BY m.session, m.author, m.sequence
			WITH m.session AS session, m.author AS author, collect([m.sequence, f.recordedAt]) AS times
			UNWIND range(1, size(times) - 1) AS i
			WITH * WHERE times[i][1] < times[i - 1][1]
			RETURN [session, author, times[i - 1], times[i]] AS wrong""";

	// Each audience has marks of its own, from where its windows begin.
	private static final String NOT_SUMMARISED_ONCE = """
			MATCH (s:Session {workspace: $workspace})
			UNWIND [['SHORT', 20], ['LONG', 60]] AS kind
			MATCH (s)-[:SUMMARISED_BY]->(y:Summary {kind: kind[0]})
			WITH s, kind, y ORDER BY y.upTo
			WITH s, kind, y.audience AS audience, collect(y.upTo) AS ends
			WHERE ends[-1] + kind[1] <= s.sequence
			  OR any(i IN range(1, size(ends) - 1) WHERE ends[i] - ends[i - 1] <> kind[1])
			RETURN [s.name, kind[0], ends] AS wrong""";

	private static final String UNSUMMARISED = """
			MATCH (s:Session {workspace: $workspace})
			WHERE s.sequence >= 20 AND NOT EXISTS { (s)-[:SUMMARISED_BY]->(:Summary {upTo: 20}) }
			RETURN s.name AS wrong""";

	private static final String NOT_DONE = """
			MATCH (u:WorkUnit {workspace: $workspace})
			WHERE u.dueAt IS NOT NULL OR u.owner IS NOT NULL OR u.cursor <> u.head OR u.tokens <> 0
			RETURN u.key AS wrong""";

	private static final String HELD = """
			MATCH (m:Message {workspace: $workspace})<-[:EVIDENCE]-(f:Fact)<-[:INCLUDES]-(:Representation {observer: 'watcher'})
			RETURN m.session + '/' + m.author AS series, f.text AS text ORDER BY series, m.sequence""";

	private static final String OPEN = """
			MATCH (u:WorkUnit {workspace: $workspace}) WHERE u.dueAt IS NOT NULL RETURN count(*) AS n""";

	private final Driver driver;

	private final String workspace;

	Ledger(Driver driver, String workspace) {
		this.driver = driver;
		this.workspace = workspace;
	}

	/**
	 * {@return how many units have something to do}
	 */
	long open() {
		return number(OPEN);
	}

	/**
	 * Checks that each acknowledged message is there once, in its place, with what came
	 * of it.
	 */
	void check(List<Chatter.Acknowledged> acknowledged) {
		List<Record> log = rows(LOG);
		assertThat(number(KEYS)).as("keys").isEqualTo(acknowledged.size());
		assertThat(log.stream().map(Ledger::place)).as("messages, each once and with its number")
			.containsExactlyElementsOf(acknowledged.stream()
				.flatMap((call) -> places(call).stream())
				.sorted(Comparator.comparing(Place::session).thenComparingLong(Place::sequence))
				.toList());
		assertThat(log).allSatisfy((row) -> assertThat(row.get("embedded").asBoolean()).isTrue());
		bySession(log).forEach((session, numbers) -> assertThat(numbers).as("numbers in %s", session)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList()));
		assertThat(log).allSatisfy(
				(row) -> assertThat(row.get("sequence").asLong()).isLessThanOrEqualTo(row.get("last").asLong()));
		inOrder(acknowledged);
		checkWork();
	}

	void checkWork() {
		assertThat(wrong(NOT_ONE_FACT)).as("messages without exactly one fact").isEmpty();
		assertThat(wrong(NOT_ONE_EVIDENCE)).as("facts without exactly one evidence").isEmpty();
		assertThat(wrong(NOT_HELD_ONCE)).as("facts not held once by those who witnessed them").isEmpty();
		assertThat(wrong(NOT_IN_ORDER)).as("facts that came out of order").isEmpty();
		assertThat(wrong(NOT_SUMMARISED_ONCE)).as("sessions not summarised once at each mark").isEmpty();
		assertThat(wrong(UNSUMMARISED)).as("sessions without a first summary").isEmpty();
		assertThat(wrong(NOT_DONE)).as("units that are not done").isEmpty();
	}

	/**
	 * {@return what was said in each session, in the order in which it is heard}
	 */
	List<List<String>> said() {
		return contents(LOG, "content");
	}

	/**
	 * {@return what the watcher came to hold, by session and author}
	 */
	List<List<String>> held() {
		return contents(HELD, "text");
	}

	private List<List<String>> contents(String query, String column) {
		Map<String, List<String>> contents = new TreeMap<>();
		rows(query)
			.forEach((row) -> contents.computeIfAbsent(row.get("session").asString(), (session) -> new ArrayList<>())
				.add(row.get(column).asString()));
		return List.copyOf(contents.values());
	}

	/** Each client's own words stand in the order in which it said them. */
	private static void inOrder(List<Chatter.Acknowledged> acknowledged) {
		Map<String, Long> last = new HashMap<>();
		for (Chatter.Acknowledged call : acknowledged) {
			assertThat(call.sequences()).isSorted();
			assertThat(call.sequences().getFirst()).as("order of %s", call.author())
				.isGreaterThan(last.getOrDefault(call.author(), 0L));
			last.put(call.author(), call.sequences().getLast());
		}
	}

	private static Map<String, List<Long>> bySession(List<Record> log) {
		Map<String, List<Long>> numbers = new HashMap<>();
		log.forEach((row) -> numbers.computeIfAbsent(row.get("session").asString(), (session) -> new ArrayList<>())
			.add(row.get("sequence").asLong()));
		return numbers;
	}

	private static Place place(Record row) {
		return new Place(row.get("session").asString(), row.get("sequence").asLong(), row.get("author").asString(),
				row.get("content").asString());
	}

	private static List<Place> places(Chatter.Acknowledged call) {
		List<Place> places = new ArrayList<>();
		for (int index = 0; index < call.contents().size(); index++) {
			places
				.add(new Place(call.session(), call.sequences().get(index), call.author(), call.contents().get(index)));
		}
		return places;
	}

	private List<String> wrong(String query) {
		return rows(query).stream().map((row) -> row.get("wrong").toString()).toList();
	}

	private long number(String query) {
		return rows(query).getFirst().get("n").asLong();
	}

	private List<Record> rows(String query) {
		return this.driver.executableQuery(query)
			.withParameters(Map.of("workspace", this.workspace))
			.execute()
			.records();
	}

	private record Place(String session, long sequence, String author, String content) {
	}

}
