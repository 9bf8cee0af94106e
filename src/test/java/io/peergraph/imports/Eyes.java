package io.peergraph.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.peergraph.Http;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at one workspace through the eyes of each of its peers, over GraphQL, and
 * compares it with what the file tells. For every peer and every message, with nothing
 * sampled:
 * <ul>
 * <li>listed under {@code seenBy} exactly when it was witnessed, with its witnesses;
 * <li>found by its own words under {@code seenBy}, and with {@code as}, exactly when it
 * was witnessed: up to twenty messages of a session are looked for at once, each by a
 * phrase of it. A phrase of fewer than five words fits many messages, so it is looked for
 * among the messages of the chunk only; a message without a plain word is only listed.
 * </ul>
 * And wherever fields lead from there, sampled by one deep query a peer: no message,
 * session or peer that is not the viewer's to see.
 */
final class Eyes {

	private static final int CHUNK = 20;

	private static final int SEARCHES = 40;

	private static final int WORDS = 5;

	private static final String LISTING = """
			query($w: String!, $p: String!) { workspace(name: $w) { seenBy(peer: $p) { sessions(first: 25) { nodes {
			  name messages(first: 100) { ...page } } } } } }
			""";

	private static final String NEXT = """
			query($w: String!, $p: String!, $s: String!, $after: String) { workspace(name: $w) { seenBy(peer: $p) {
			  session(name: $s) { name messages(first: 100, after: $after) { ...page } } } } }
			""";

	private static final String PAGE = """
			fragment page on MessageConnection { totalCount pageInfo { hasNextPage endCursor }
			  nodes { sequence content metadata author { name } session { name } witnesses { name } } }
			""";

	private static final String DEEP = """
			query($w: String!, $p: String!, $q: String!) { workspace(name: $w) { seenBy(peer: $p) {
			  peers(first: 10) { nodes { ...peer
			    sessions(first: 10) { nodes { ...session messages(last: 5) { nodes { ...message } } } }
			    search(query: $q) { message { ...message session { ...session messages(first: 5) { nodes { ...message } } } } }
			  } }
			  search(query: $q, first: 20) { message { ...message
			    author { ...peer sessions(first: 10) { nodes { ...session messages(first: 5) { nodes { ...message } } } } }
			    session { ...session workspace { peers(first: 10) { nodes { ...peer } } search(query: $q) { message { ...message } } }
			      search(query: $q) { message { ...message } } }
			  } } } } }
			fragment peer on Peer { __typename name }
			fragment session on Session { __typename name members { peer { ...peer } } }
			fragment message on Message { __typename metadata author { ...peer } witnesses { ...peer } session { __typename name } }
			""";

	private final Http http;

	private final String workspace;

	private final List<Said> said;

	private int searches;

	private int unsearchable;

	Eyes(int port, String workspace, List<Said> all) {
		this.http = Http.on(port);
		this.workspace = workspace;
		this.said = all.stream().filter((one) -> one.workspace().equals(workspace)).toList();
	}

	/**
	 * {@return how much was compared, for the log of the test}
	 */
	String check(String words) {
		for (String peer : peers()) {
			listsWhatItWitnessed(peer);
			findsWhatItWitnessed(peer);
			leadsNowhereElse(peer, words);
		}
		return "%s: %d peers, %d messages, %d searches, %d messages without a word to find them by"
			.formatted(this.workspace, peers().size(), this.said.size(), this.searches, this.unsearchable);
	}

	private Set<String> peers() {
		return this.said.stream()
			.flatMap((one) -> one.witnesses().stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private List<Said> witnessed(String peer) {
		return this.said.stream().filter((one) -> one.witnesses().contains(peer)).toList();
	}

	private void listsWhatItWitnessed(String peer) {
		Map<String, List<Map<String, Object>>> listed = new TreeMap<>();
		for (JsonNode session : ask(LISTING + PAGE, Map.of("p", peer)).at("/sessions/nodes")) {
			listed.put(session.get("name").asString(), rows(peer, session));
		}

		Map<String, List<Map<String, Object>>> expected = new TreeMap<>();
		witnessed(peer)
			.forEach((one) -> expected.computeIfAbsent(one.session(), (session) -> new ArrayList<>()).add(row(one)));
		assertThat(listed).as("what %s lists in %s", peer, this.workspace).isEqualTo(expected);
	}

	private List<Map<String, Object>> rows(String peer, JsonNode session) {
		List<Map<String, Object>> rows = new ArrayList<>();
		JsonNode page = session.get("messages");
		long total = page.get("totalCount").asLong();
		while (true) {
			page.get("nodes").forEach((node) -> rows.add(row(node)));
			if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
				assertThat(rows).hasSize((int) total);
				return rows;
			}
			page = ask(NEXT + PAGE, Map.of("p", peer, "s", session.get("name").asString(), "after",
					page.at("/pageInfo/endCursor").asString()))
				.at("/session/messages");
		}
	}

	private static Map<String, Object> row(Said one) {
		return Map.of("index", one.index(), "session", one.session(), "author", one.peer(), "content", one.content(),
				"witnesses", one.witnesses());
	}

	private static Map<String, Object> row(JsonNode node) {
		Set<String> witnesses = new TreeSet<>();
		node.get("witnesses").forEach((peer) -> witnesses.add(peer.get("name").asString()));
		return Map.of("index", index(node), "session", node.at("/session/name").asString(), "author",
				node.at("/author/name").asString(), "content", node.get("content").asString(), "witnesses", witnesses);
	}

	private void findsWhatItWitnessed(String peer) {
		List<Said> searchable = this.said.stream().filter((one) -> !one.phrase().isEmpty()).toList();
		this.unsearchable = this.said.size() - searchable.size();
		List<List<Said>> distinct = chunks(searchable.stream().filter(Eyes::isDistinct).toList());
		List<List<Said>> common = chunks(searchable.stream().filter((one) -> !isDistinct(one)).toList());
		find(peer, distinct, false);
		find(peer, common, true);
	}

	private static boolean isDistinct(Said one) {
		return one.phrase().chars().filter((c) -> c == ' ').count() >= WORDS - 1;
	}

	private static List<List<Said>> chunks(List<Said> all) {
		List<List<Said>> chunks = new ArrayList<>();
		Map<String, List<Said>> bySession = all.stream().collect(Collectors.groupingBy(Said::session));
		bySession.values().forEach((session) -> {
			for (int from = 0; from < session.size(); from += CHUNK) {
				chunks.add(session.subList(from, Math.min(session.size(), from + CHUNK)));
			}
		});
		return chunks;
	}

	private void find(String peer, List<List<Said>> chunks, boolean within) {
		for (int from = 0; from < chunks.size(); from += SEARCHES) {
			List<List<Said>> some = chunks.subList(from, Math.min(chunks.size(), from + SEARCHES));
			JsonNode found = answer(document(some.size()), variables(peer, some, within));
			for (int i = 0; i < some.size(); i++) {
				compare(peer, some.get(i), indexes(found.at("/data/workspace/seenBy/s" + i)), within);
				compare(peer, some.get(i), indexes(found.at("/data/workspace/s" + i)), within);
			}
			this.searches += 2 * some.size();
		}
	}

	private void compare(String peer, List<Said> chunk, Set<Integer> found, boolean within) {
		Set<Integer> sought = chunk.stream()
			.filter((one) -> one.witnesses().contains(peer))
			.map(Said::index)
			.collect(Collectors.toSet());
		if (within) {
			assertThat(found).as("what %s finds of %s", peer, chunk).isEqualTo(sought);
			return;
		}
		assertThat(found).as("what %s finds of %s", peer, chunk).containsAll(sought);
		assertThat(seen(peer)).as("what %s may see of %s", peer, found).containsAll(found);
	}

	private Set<Integer> seen(String peer) {
		return witnessed(peer).stream().map(Said::index).collect(Collectors.toSet());
	}

	private static String document(int size) {
		StringBuilder variables = new StringBuilder("query($w: String!, $p: String!");
		StringBuilder seen = new StringBuilder();
		StringBuilder as = new StringBuilder();
		for (int i = 0; i < size; i++) {
			variables.append(", $q%1$d: String!, $f%1$d: MessageFilter".formatted(i));
			seen.append(
					"s%1$d: search(query: $q%1$d, first: 100, filter: $f%1$d) { message { metadata } } ".formatted(i));
			as.append("s%1$d: search(query: $q%1$d, as: $p, first: 100, filter: $f%1$d) { message { metadata } } "
				.formatted(i));
		}
		return variables + ") { workspace(name: $w) { seenBy(peer: $p) { " + seen + "} " + as + "} }";
	}

	private Map<String, Object> variables(String peer, List<List<Said>> chunks, boolean within) {
		Map<String, Object> variables = new HashMap<>(Map.of("w", this.workspace, "p", peer));
		for (int i = 0; i < chunks.size(); i++) {
			List<Said> chunk = chunks.get(i);
			variables.put("q" + i,
					chunk.stream().map((one) -> '"' + one.phrase() + '"').collect(Collectors.joining(" ")));
			if (within) {
				variables.put("f" + i, Map.of("session", Map.of("eq", chunk.getFirst().session()), "sequence",
						Map.of("in", chunk.stream().map(Said::sequence).toList())));
			}
		}
		return variables;
	}

	private void leadsNowhereElse(String peer, String words) {
		JsonNode found = ask(DEEP, Map.of("p", peer, "q", words));
		Set<String> sessions = witnessed(peer).stream().map(Said::session).collect(Collectors.toSet());
		Set<String> met = witnessed(peer).stream()
			.flatMap((one) -> one.witnesses().stream())
			.collect(Collectors.toSet());

		assertThat(names("Session", found)).as("sessions from %s in %s", peer, this.workspace).isEqualTo(sessions);
		assertThat(names("Peer", found)).as("peers from %s in %s", peer, this.workspace).isEqualTo(met);
		assertThat(seen(peer)).as("messages from %s in %s", peer, this.workspace).containsAll(indexes(found));
		this.said.stream()
			.map(Said::session)
			.distinct()
			.filter((session) -> !sessions.contains(session))
			.forEach((session) -> assertThat(ask(NEXT + PAGE, variables(peer, session)).get("session").isNull())
				.isTrue());
	}

	private static Map<String, Object> variables(String peer, String session) {
		return Map.of("p", peer, "s", session);
	}

	private static Set<String> names(String type, JsonNode from) {
		return from.findParents("__typename")
			.stream()
			.filter((node) -> node.get("__typename").asString().equals(type))
			.map((node) -> node.get("name").asString())
			.collect(Collectors.toSet());
	}

	private static Set<Integer> indexes(JsonNode from) {
		assertThat(from.isMissingNode()).isFalse();
		return from.findValues("metadata")
			.stream()
			.map((node) -> node.get("index").asInt())
			.collect(Collectors.toSet());
	}

	private static int index(JsonNode message) {
		return message.get("metadata").get("index").asInt();
	}

	private JsonNode ask(String document, Map<String, Object> variables) {
		Map<String, Object> all = new HashMap<>(variables);
		all.put("w", this.workspace);
		return answer(document, all).at("/data/workspace/seenBy");
	}

	private JsonNode answer(String document, Map<String, Object> variables) {
		JsonNode answer = this.http.graphQl(document, variables);
		assertThat(answer.get("errors")).as(() -> answer.get("errors").toString()).isNull();
		return answer;
	}

}
