package io.peergraph;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * Small conversations, each with one thing that is asked of it and a pattern that shows a
 * wrong result, as {@code ../shared/data/cases.jsonl} has them. Each lives in a workspace
 * of its own, named like it.
 */
final class Cases {

	private static final Pattern NOT = Pattern.compile("^!");

	/** Who asks for a stretch of time asks as of then. */
	private static final OffsetDateTime RELATIVE_TO = OffsetDateTime.parse("2026-11-25T18:55:00Z");

	private static final String CHAT = "query($w: String!, $p: String!, $q: String!, $l: ReasoningLevel) { workspace(name: $w) { peer(name: $p) { chat(question: $q, level: $l) { text known } } } }";

	private static final String KNOWN_OF = "query($w: String!, $p: String!) { workspace(name: $w) { peer(name: $p) { representation(maxFacts: 100) { holdings(history: true) { until fact { text } } } } } }";

	private static final String SEARCH = "query($w: String!, $q: String!) { workspace(name: $w) { search(query: $q) { message { content } } } }";

	private final int port;

	private final OffsetDateTime now;

	Cases(int port, OffsetDateTime now) {
		this.port = port;
		this.now = now;
	}

	/** Lets what a case says be said and understood. */
	void tell(JsonNode told) throws InterruptedException {
		World world = world(told);
		List<String> members = new ArrayList<>();
		told.get("members").forEach((member) -> members.add(member.asString()));
		Map<String, List<Map<String, Object>>> sessions = new LinkedHashMap<>();
		told.get("messages")
			.forEach((message) -> sessions.computeIfAbsent(message.get("session").asString(), (_) -> new ArrayList<>())
				.add(Map.of("peer", message.get("peer").asString(), "content", message.get("content").asString(),
						"createdAt", at(told, message))));
		sessions.forEach((session, messages) -> {
			world.joins(session, true, members.toArray(String[]::new));
			world.mutate("addMessages", "AddMessagesInput", "messages { id }",
					Map.of("workspace", told.get("id").asString(), "session", session, "messages", messages));
		});
		world.settles();
	}

	private String at(JsonNode told, JsonNode message) {
		OffsetDateTime at = OffsetDateTime.parse(message.get("createdAt").asString());
		boolean relative = told.get("kind").asString().contains("relative to now");
		return (relative ? this.now.plus(Duration.between(RELATIVE_TO, at)) : at).toString();
	}

	/**
	 * {@return what came of a case, in words: {@code KNOWN} before an answer that says
	 * that it knows, {@code RETIRED} behind what is held no more}
	 */
	String ask(JsonNode told) {
		JsonNode call = told.get("call");
		if (call.has("peer.chat")) {
			JsonNode chat = call.get("peer.chat");
			JsonNode answer = query(CHAT, told, Map.of("p", chat.get("peer").asString(), "q",
					chat.get("question").asString(), "l", chat.get("level").asString()))
				.at("/peer/chat");
			return (answer.get("known").asBoolean() ? "KNOWN " : "") + answer.get("text").asString();
		}
		List<String> lines = new ArrayList<>();
		if (call.has("peer.representation")) {
			query(KNOWN_OF, told, Map.of("p", call.at("/peer.representation/peer").asString()))
				.at("/peer/representation/holdings")
				.forEach((holding) -> lines
					.add(holding.at("/fact/text").asString() + (holding.get("until").isNull() ? "" : " RETIRED")));
		}
		else {
			query(SEARCH, told, Map.of("q", call.at("/workspace.search/query").asString())).get("search")
				.forEach((hit) -> lines.add(hit.at("/message/content").asString()));
		}
		return String.join("\n", lines);
	}

	/**
	 * {@return whether something wrong came of a case}
	 */
	static boolean isWrong(JsonNode told, String result) {
		String pattern = told.get("wrong_if").asString();
		String plain = pattern.contains("KNOWN") ? result : result.replaceFirst("^KNOWN ", "");
		boolean found = Pattern.compile(NOT.matcher(pattern).replaceFirst("")).matcher(plain).find();
		return found != pattern.startsWith("!");
	}

	private JsonNode query(String document, JsonNode told, Map<String, Object> variables) {
		Map<String, Object> all = new LinkedHashMap<>(variables);
		all.put("w", told.get("id").asString());
		JsonNode answer = Http.on(this.port).graphQl(document, all);
		if (answer.has("errors")) {
			throw new AssertionError(answer.toString());
		}
		return answer.get("data").get("workspace");
	}

	private World world(JsonNode told) {
		return World.on(this.port, told.get("id").asString());
	}

}
