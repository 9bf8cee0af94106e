package io.peergraph.recall;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Conversations as LoCoMo and LongMemEval publish them. */
final class ConversationFile {

	private static final Pattern TURN = Pattern.compile("D:?(\\d+):(\\d+)");

	private static final Map<Integer, String> CATEGORIES = Map.of(1, "1 several turns", 2, "2 temporal", 3,
			"3 needs inference", 4, "4 one turn", 5, "5 adversarial");

	private static final DateTimeFormatter LOCOMO = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.appendPattern("h:mm a 'on' d MMMM, uuuu")
		.toFormatter(Locale.ENGLISH);

	private static final DateTimeFormatter LONG_MEM_EVAL = DateTimeFormatter.ofPattern("uuuu/MM/dd (EEE) HH:mm",
			Locale.ENGLISH);

	private ConversationFile() {
	}

	static List<Conversation> read(Path file, int most) {
		JsonNode root = JsonMapper.shared().readTree(file);
		List<JsonNode> all = root.isArray() ? root.valueStream().toList() : List.of(root);
		return all.stream()
			.limit(Math.max(0, most))
			.map((node) -> node.has("haystack_sessions") ? longMemEval(node) : locomo(node))
			.toList();
	}

	private static Conversation locomo(JsonNode node) {
		JsonNode said = node.get("conversation");
		List<Conversation.Session> sessions = new ArrayList<>();
		for (int number = 1; said.has("session_" + number + "_date_time"); number++) {
			Instant at = time(said.get("session_" + number + "_date_time").asString(), LOCOMO);
			List<Conversation.Turn> turns = new ArrayList<>();
			for (JsonNode turn : said.path("session_" + number)) {
				turns.add(new Conversation.Turn(turn.get("dia_id").asString(), turn.get("speaker").asString(),
						text(turn), at.plusSeconds(30L * turns.size())));
			}
			sessions.add(new Conversation.Session("session-" + number, turns));
		}
		Set<String> known = new LinkedHashSet<>();
		sessions.forEach((session) -> session.turns().forEach((turn) -> known.add(turn.id())));
		List<Conversation.Question> questions = node.get("qa")
			.valueStream()
			.map((qa) -> new Conversation.Question(CATEGORIES.getOrDefault(qa.get("category").asInt(), "other"),
					qa.get("question").asString(), evidence(qa, known)))
			.filter((question) -> !question.evidence().isEmpty())
			.toList();
		return new Conversation(node.path("sample_id").asString("conversation"), sessions, questions);
	}

	private static String text(JsonNode turn) {
		String text = turn.path("text").asString("");
		String said = turn.has("blip_caption") ? text + " [" + turn.get("blip_caption").asString() + "]" : text;
		return said.isBlank() ? "-" : said;
	}

	private static Set<String> evidence(JsonNode qa, Set<String> known) {
		Set<String> evidence = new LinkedHashSet<>();
		TURN.matcher(qa.path("evidence").toString())
			.results()
			.forEach((turn) -> evidence
				.add("D" + Integer.parseInt(turn.group(1)) + ":" + Integer.parseInt(turn.group(2))));
		evidence.retainAll(known);
		return evidence;
	}

	private static Conversation longMemEval(JsonNode node) {
		List<Conversation.Session> sessions = new ArrayList<>();
		Set<String> evidence = new LinkedHashSet<>();
		for (int number = 0; number < node.get("haystack_sessions").size(); number++) {
			Instant at = time(node.get("haystack_dates").get(number).asString(), LONG_MEM_EVAL);
			List<Conversation.Turn> turns = new ArrayList<>();
			for (JsonNode turn : node.get("haystack_sessions").get(number)) {
				String id = number + ":" + turns.size();
				String content = turn.path("content").asString("");
				turns.add(new Conversation.Turn(id, turn.get("role").asString(),
						content.isBlank() ? "-" : content.substring(0, Math.min(25_000, content.length())),
						at.plusSeconds(30L * turns.size())));
				if (turn.path("has_answer").asBoolean(false)) {
					evidence.add(id);
				}
			}
			sessions.add(new Conversation.Session("session-" + number, turns));
		}
		return new Conversation(node.get("question_id").asString(), sessions,
				evidence.isEmpty() ? List.of() : List.of(new Conversation.Question(node.get("question_type").asString(),
						node.get("question").asString(), evidence)));
	}

	private static Instant time(String text, DateTimeFormatter format) {
		return LocalDateTime.parse(text.strip(), format).toInstant(ZoneOffset.UTC);
	}

}
