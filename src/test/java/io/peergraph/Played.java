package io.peergraph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A workspace into which something was played, and what can be seen of it through the
 * front door: all but ids and times at which something was recorded.
 */
final class Played {

	private static final int MOST_AT_ONCE = 100;

	private static final String KNOWN = """
			fragment known on Representation { emptyBecause peerCard markdown observer { name } observed { name }
			  holdings(history: true) { since until timesDerived supersededBy { text }
			    fact { text level derivedBy validFrom validTo about { name } mentions { name } holders { name } premises { text }
			      evidence { quote support message { sequence session { name } } } } } }
			""";

	private static final String ANSWER = """
			fragment answer on Answer { text known level answeredBy citations { quote fact { text } message { sequence session { name } } } }
			""";

	private static final String ASK_PEER = """
			query($w: String!, $peer: String!, $question: String!, $about: String, $session: String, $level: ReasoningLevel) {
			  workspace(name: $w) { peer(name: $peer) { chat(question: $question, about: $about, session: $session, level: $level) { ...answer } } } }
			"""
			+ ANSWER;

	private static final String ASK_ALL = """
			query($w: String!, $question: String!, $about: String, $level: ReasoningLevel) {
			  workspace(name: $w) { chat(question: $question, about: $about, level: $level) { ...answer } } }
			""" + ANSWER;

	private static final String HIT = "fragment hit on MessageHit { score reasons message { sequence session { name } } }\n";

	private static final String CONTEXT = """
			query($w: String!, $session: String!, $tokens: Int!, $about: String, $query: String, $as: String, $assistant: String!) {
			  workspace(name: $w) { session(name: $session) { context(tokens: $tokens, about: $about, query: $query, as: $as) {
			    tokens summary { text tokenCount upTo { sequence } } representation { markdown } messages { sequence }
			    openai(assistant: $assistant) anthropic(assistant: $assistant) } } } }
			""";

	private static final String SUMMARIES = """
			query($w: String!) { workspace(name: $w) { sessions(first: 100) { nodes { name
			  summaries { short { ...summary } long { ...summary } } } } } }
			fragment summary on Summary { text tokenCount madeBy upTo { sequence } }
			""";

	private final Http http;

	private final World world;

	private final String workspace;

	Played(int port, String workspace) {
		this.http = Http.on(port);
		this.world = World.on(port, workspace);
		this.workspace = workspace;
	}

	String workspace() {
		return this.workspace;
	}

	/** Lets peers join a session, all observing the others. */
	Played joins(String session, List<String> peers) {
		this.world.joins(session, true, peers.toArray(String[]::new));
		return this;
	}

	Played leaves(String session, String peer) {
		this.world.leaves(session, peer);
		return this;
	}

	/** Something that is said. */
	record Line(String peer, String content, Instant at) {
	}

	/** Lets something be said in a session, in as few calls as can be. */
	Played says(String session, List<Line> lines) {
		for (int from = 0; from < lines.size(); from += MOST_AT_ONCE) {
			List<Map<String, String>> messages = lines.subList(from, Math.min(lines.size(), from + MOST_AT_ONCE))
				.stream()
				.map((line) -> Map.of("peer", line.peer(), "content", line.content(), "createdAt",
						line.at().toString()))
				.toList();
			this.world.mutate("addMessages", "AddMessagesInput", "messages { sequence }",
					Map.of("workspace", this.workspace, "session", session, "messages", messages));
		}
		return this;
	}

	/** Lets what was said be understood now, without waiting for it. */
	void hurries() {
		this.http.graphQl("mutation($w: String!) { flush(workspace: $w) { pending } }", Map.of("w", this.workspace));
	}

	/** Waits until all is understood that was said. */
	Played settles() throws InterruptedException {
		this.world.settles();
		return this;
	}

	/**
	 * Writes what some peers hold of others, of one session or, if it is empty, of all.
	 */
	void facts(Recorded to, List<String> observers, List<String> observed, String session) {
		StringBuilder fields = new StringBuilder();
		for (int i = 0; i < observers.size(); i++) {
			fields.append("p%d: peer(name: \"%s\") {".formatted(i, observers.get(i)));
			for (int j = 0; j < observed.size(); j++) {
				fields.append(" r%d: representation(of: \"%s\", maxFacts: 100, sessions: $in) { ...known }".formatted(j,
						observed.get(j)));
			}
			fields.append(" }\n");
		}
		JsonNode found = ask("query($w: String!, $in: [String!]) { workspace(name: $w) { " + fields + " } }\n" + KNOWN,
				variables("in", session.isEmpty() ? List.of() : List.of(session)));
		found.forEach((peer) -> peer.forEach((known) -> known(to, known, session)));
	}

	private void known(Recorded to, JsonNode known, String session) {
		String pair = this.workspace + " " + known.at("/observer/name").asString() + ">"
				+ known.at("/observed/name").asString() + " " + session;
		to.line(pair, known.get("emptyBecause"), known.get("peerCard"), known.get("markdown").asString());
		for (JsonNode holding : known.get("holdings")) {
			JsonNode fact = holding.get("fact");
			to.line(pair, fact.get("text").asString(), fact.get("level").asString(), "about", fact.at("/about/name"),
					"mentions", names(fact.get("mentions")), "evidence", evidence(fact.get("evidence")), "premises",
					World.texts(fact, "premises", "text"), "holders", names(fact.get("holders")), "since",
					holding.get("since"), "until", holding.get("until"), "times", holding.get("timesDerived"), "by",
					holding.at("/supersededBy/text"), "valid", fact.get("validFrom"), fact.get("validTo"),
					fact.get("derivedBy"));
		}
	}

	/** Writes the answer to a question. */
	void answer(Recorded to, String peer, String question, Map<String, ?> more) {
		Map<String, Object> variables = variables("question", question);
		variables.putAll(more);
		boolean all = peer.isEmpty();
		if (!all) {
			variables.put("peer", peer);
		}
		JsonNode answer = ask(all ? ASK_ALL : ASK_PEER, variables).at(all ? "/chat" : "/peer/chat");
		String asked = this.workspace + " " + (all ? "all" : peer) + " " + question + " " + new TreeMap<>(more);
		to.line(asked, answer.get("known"), answer.get("level").asString(), answer.get("answeredBy").asString(),
				answer.get("text").asString());
		for (JsonNode citation : answer.get("citations")) {
			to.line(asked, "cites", place(citation.get("message")), citation.get("quote").asString(),
					citation.at("/fact/text"));
		}
	}

	/** Writes what a search finds in a workspace, in its sessions, and through eyes. */
	void search(Recorded to, String query, List<String> eyes, List<String> sessions) {
		hits(to, query, "all", "search(query: $query) { ...hit }", "/search");
		for (String peer : eyes) {
			hits(to, query, "as " + peer, "search(query: $query, as: \"" + peer + "\") { ...hit }", "/search");
			hits(to, query, "of " + peer, "peer(name: \"" + peer + "\") { search(query: $query) { ...hit } }",
					"/peer/search");
		}
		for (String session : sessions) {
			hits(to, query, "in " + session, "session(name: \"" + session + "\") { search(query: $query) { ...hit } }",
					"/session/search");
		}
	}

	private void hits(Recorded to, String query, String where, String field, String path) {
		JsonNode hits = ask("query($w: String!, $query: String!) { workspace(name: $w) { " + field + " } }\n" + HIT,
				variables("query", query))
			.at(path);
		for (JsonNode hit : hits) {
			to.line(this.workspace + " " + where + " " + query, place(hit.get("message")),
					"%.6f".formatted(hit.get("score").asDouble()), hit.get("reasons"));
		}
	}

	/** Writes what is put before a model. */
	void context(Recorded to, String session, int tokens, String assistant, Map<String, ?> more) {
		Map<String, Object> variables = variables("session", session, "tokens", tokens, "assistant", assistant);
		variables.putAll(more);
		JsonNode context = ask(CONTEXT, variables).at("/session/context");
		String asked = this.workspace + " " + session + " " + tokens + " " + assistant + " " + new TreeMap<>(more);
		to.line(asked, context.get("tokens"), "messages",
				context.get("messages").valueStream().map((message) -> message.get("sequence")).toList(), "summary",
				context.get("summary"));
		to.line(asked, "knows", context.at("/representation/markdown").asString(""));
		context.get("openai").forEach((turn) -> to.line(asked, "openai", turn));
		context.get("anthropic").forEach((turn) -> to.line(asked, "anthropic", turn));
	}

	/** Writes the summaries of all sessions. */
	void summaries(Recorded to) {
		for (JsonNode session : ask(SUMMARIES, variables()).at("/sessions/nodes")) {
			for (String kind : List.of("short", "long")) {
				JsonNode summary = session.at("/summaries/" + kind);
				to.line(this.workspace, session.get("name").asString(), kind, summary.at("/upTo/sequence"),
						summary.at("/tokenCount"), summary.at("/madeBy"), summary.at("/text").asString(""));
			}
		}
	}

	private Map<String, Object> variables(Object... namesAndValues) {
		Map<String, Object> variables = new HashMap<>(Map.of("w", this.workspace));
		for (int i = 0; i < namesAndValues.length; i += 2) {
			if (!List.of().equals(namesAndValues[i + 1])) {
				variables.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
			}
		}
		return variables;
	}

	private JsonNode ask(String document, Map<String, ?> variables) {
		JsonNode answer = this.http.graphQl(document, variables);
		assertThat(answer.get("errors")).as("%s of %s", answer.get("errors"), variables).isNull();
		return answer.at("/data/workspace");
	}

	private static String names(JsonNode peers) {
		return peers.valueStream().map((peer) -> peer.get("name").asString()).collect(Collectors.joining(","));
	}

	private static List<String> evidence(JsonNode evidence) {
		List<String> parts = new ArrayList<>();
		evidence.forEach((part) -> parts
			.add(place(part.get("message")) + " " + part.get("support") + " \"" + part.get("quote").asString() + '"'));
		return parts;
	}

	private static String place(JsonNode message) {
		return message.isNull() ? "none" : message.at("/session/name").asString() + "#" + message.get("sequence");
	}

}
