package io.peergraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * What becomes known, is answered, found, put before a model and summed up of real input,
 * played through the front door without any model: see {@link Recorded}.
 */
@PeergraphTest
@TestPropertySource(properties = "peergraph.work.workers=1")
@TestMethodOrder(MethodOrderer.MethodName.class)
class Recording {

	private static final Instant NOW = Instant.parse("2026-11-25T19:00:00Z");

	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.appendPattern("h:mm a 'on' d MMMM, uuuu")
		.toFormatter(Locale.ENGLISH);

	private static final List<String> LEVELS = List.of("LOW", "MINIMAL", "HIGH");

	private static final String GUEST = "Kim";

	@LocalServerPort
	int port;

	@Autowired
	TestClock clock;

	@Test
	void sentences() throws IOException, InterruptedException {
		this.clock.set(NOW);
		Map<List<String>, List<Played.Line>> groups = new TreeMap<>(Comparator.comparing(List::toString));
		for (JsonNode sentence : Corpus.lines("sentences.jsonl")) {
			List<Played.Line> lines = groups.computeIfAbsent(sorted(sentence.get("present")), (_) -> new ArrayList<>());
			Instant at = OffsetDateTime.parse(sentence.get("at").asString()).toInstant();
			sentence.path("before")
				.forEach((before) -> lines
					.add(new Played.Line(before.get("peer").asString(), before.get("text").asString(), at)));
			lines.add(new Played.Line(sentence.get("speaker").asString(), sentence.get("text").asString(), at));
		}
		try (Recorded facts = Recorded.to("sentences/facts.txt")) {
			for (Map.Entry<List<String>, List<Played.Line>> group : groups.entrySet()) {
				List<String> present = group.getKey();
				play(String.join("-", present), present, group.getValue()).settles().facts(facts, present, present, "");
			}
		}
	}

	@Test
	void stances() throws IOException, InterruptedException {
		this.clock.set(NOW);
		Map<String, Map<List<String>, List<Played.Line>>> registers = new LinkedHashMap<>();
		for (JsonNode stance : Corpus.lines("stances.jsonl")) {
			Map<List<String>, List<Played.Line>> groups = registers.computeIfAbsent(stance.get("register").asString(),
					(_) -> new LinkedHashMap<>());
			for (JsonNode said : stance.has("text") ? List.of(stance)
					: List.of(stance.get("promise"), stance.get("later"))) {
				List<Played.Line> lines = groups.computeIfAbsent(sorted(said.get("present")), (_) -> new ArrayList<>());
				stance.path("before").forEach((before) -> lines.add(before(before.asString())));
				lines.add(new Played.Line(said.get("speaker").asString(), said.get("text").asString(),
						NOW.minusSeconds(3600L - stance.get("n").asInt())));
			}
		}
		try (Recorded facts = Recorded.to("stances/facts.txt"); Recorded answers = Recorded.to("stances/answers.txt")) {
			for (Map.Entry<String, Map<List<String>, List<Played.Line>>> register : registers.entrySet()) {
				Map<List<String>, List<Played.Line>> groups = register.getValue();
				Played played = new Played(this.port, "stances-" + register.getKey());
				groups.forEach((present, lines) -> played.joins(String.join("-", present), present)
					.says(String.join("-", present), lines));
				played.settles();
				for (String peer : peers(groups.keySet().stream())) {
					List<String> met = peers(groups.keySet().stream().filter((present) -> present.contains(peer)));
					played.facts(facts, List.of(peer), met, "");
					played.answer(answers, peer, "Can I trust " + met.get((met.indexOf(peer) + 1) % met.size()) + "?",
							Map.of());
				}
			}
		}
	}

	private static List<String> peers(Stream<List<String>> groups) {
		return groups.flatMap(List::stream).distinct().sorted().toList();
	}

	private static Played.Line before(String line) {
		int colon = line.indexOf(": ");
		return new Played.Line(line.substring(0, colon), line.substring(colon + 2), NOW.minusSeconds(7200));
	}

	@Test
	void cases() throws IOException, InterruptedException {
		this.clock.set(NOW);
		try (Recorded facts = Recorded.to("cases/facts.txt");
				Recorded answers = Recorded.to("cases/answers.txt");
				Recorded hits = Recorded.to("cases/hits.txt")) {
			Map<Played, JsonNode> played = new LinkedHashMap<>();
			for (JsonNode one : Corpus.lines("cases.jsonl")) {
				if (one.get("messages").isArray()) {
					List<Played.Line> lines = new ArrayList<>();
					one.get("messages")
						.forEach((message) -> lines
							.add(new Played.Line(message.get("peer").asString(), message.get("content").asString(),
									OffsetDateTime.parse(message.get("createdAt").asString()).toInstant())));
					played.put(play("case-" + one.get("id").asString(), texts(one.get("members")), lines), one);
				}
			}
			for (Map.Entry<Played, JsonNode> one : played.entrySet()) {
				Played found = one.getKey().settles();
				List<String> members = texts(one.getValue().get("members"));
				found.facts(facts, members, members, "");
				JsonNode chat = one.getValue().at("/call/peer.chat");
				if (chat.isObject()) {
					found.answer(answers, chat.get("peer").asString(), chat.get("question").asString(),
							Map.of("level", chat.get("level").asString()));
				}
				JsonNode search = one.getValue().at("/call/workspace.search");
				if (search.isObject()) {
					found.search(hits, search.get("query").asString(), List.of(), List.of());
				}
			}
		}
	}

	private Played play(String workspace, List<String> present, List<Played.Line> lines) {
		Played played = new Played(this.port, workspace).joins("s", present).says("s", lines);
		played.hurries();
		return played;
	}

	@Test
	void manySessions() throws IOException, InterruptedException {
		JsonNode whole = Corpus.whole("conversations/conv-30.json");
		JsonNode conversation = whole.get("conversation");
		List<String> peers = List.of(conversation.get("speaker_a").asString(), conversation.get("speaker_b").asString(),
				GUEST);
		Played played = new Played(this.port, "conv-30");
		List<String> sessions = new ArrayList<>();
		for (int number = 1; conversation.has("session_" + number); number++) {
			String session = "session_" + number;
			Instant start = start(conversation, session);
			this.clock.set(start.plusSeconds(3600));
			sessions.add(session);
			played.joins(session, peers.subList(0, (number % 3 == 0) ? 3 : 2))
				.says(session, lines(conversation.get(session), start))
				.settles();
		}
		look(played, peers, sessions, questions(whole, 3),
				new TreeMap<>(Map.of("session_1", peers.get(0), "session_3", GUEST, "session_8", peers.get(1))));
	}

	@Test
	void oneLongSession() throws IOException, InterruptedException {
		JsonNode whole = Corpus.whole("conversations/conv-49.json");
		JsonNode conversation = whole.get("conversation");
		List<String> peers = List.of(conversation.get("speaker_a").asString(), conversation.get("speaker_b").asString(),
				GUEST);
		Played played = new Played(this.port, "conv-49").joins("talk", peers.subList(0, 2));
		try (Recorded facts = Recorded.to("conv-49/facts-between.txt")) {
			for (int number = 1; number <= 12; number++) {
				String session = "session_" + number;
				Instant start = start(conversation, session);
				this.clock.set(start.plusSeconds(3600));
				if (number == 4) {
					played.joins("talk", List.of(GUEST));
				}
				if (number == 5) {
					// Before there are more than can be asked for at once.
					played.facts(facts, peers.subList(0, 2), peers.subList(0, 2), "");
				}
				if (number == 9) {
					played.facts(facts, peers, peers, "");
					played.leaves("talk", GUEST);
				}
				played.says("talk", lines(conversation.get(session), start)).settles();
			}
		}
		look(played, peers, List.of("talk"), questions(whole, 5), Map.of("talk", GUEST));
	}

	@Test
	void game() throws IOException, InterruptedException {
		Map<String, List<Played.Line>> dyads = new LinkedHashMap<>();
		for (JsonNode dyad : Corpus.lines("diplomacy/games.jsonl")) {
			if (dyad.get("game_id").asInt() == 5) {
				List<Played.Line> lines = new ArrayList<>();
				for (int i = 0; i < dyad.get("messages").size(); i++) {
					lines.add(new Played.Line(dyad.get("speakers").get(i).asString(),
							dyad.get("messages").get(i).asString(),
							NOW.plusSeconds(60L * dyad.get("absolute_message_index").get(i).asInt())));
				}
				dyads.put(String.join("-", texts(dyad.get("players")).stream().sorted().toList()), lines);
			}
		}
		Played played = new Played(this.port, "game-5");
		this.clock.set(NOW);
		for (Map.Entry<String, List<Played.Line>> dyad : dyads.entrySet()) {
			this.clock.advance(Duration.ofDays(1));
			played.joins(dyad.getKey(), List.of(dyad.getKey().split("-", -1)))
				.says(dyad.getKey(), dyad.getValue())
				.settles();
		}
		List<String> powers = peers(dyads.keySet().stream().map((dyad) -> List.of(dyad.split("-", -1))));
		try (Recorded answers = Recorded.to("game-5/answers.txt")) {
			for (String power : powers) {
				for (String other : powers) {
					if (!other.equals(power)) {
						played.answer(answers, power, "Can I trust " + other + "?", Map.of("about", other));
					}
				}
			}
		}
		look(played, powers, List.copyOf(dyads.keySet()),
				List.of("Who will attack France?", "Does germany support england?", "What was agreed about Belgium?",
						"Who wants an alliance with turkey?", "What did italy promise?"),
				dyads.keySet()
					.stream()
					.limit(3)
					.collect(Collectors.toMap((dyad) -> dyad, (dyad) -> dyad.substring(0, dyad.indexOf('-')),
							(one, other) -> one, TreeMap::new)));
	}

	@Test
	void stories() throws IOException, InterruptedException {
		this.clock.set(NOW);
		for (String story : List.of("breakfast", "long-context", "secret-attack")) {
			try (Recorded answers = Recorded.to("stories/" + story + ".txt");
					Stream<Path> files = Files.list(Path.of("graphql/examples", story))) {
				for (Path file : files.filter((path) -> path.toString().endsWith(".graphql")).sorted().toList()) {
					Path variables = Path.of(file.toString().replace(".graphql", ".variables.json"));
					JsonNode answer = Http.on(this.port)
						.graphQl(Files.readString(file), Files.exists(variables) ? Corpus.read(variables) : Map.of());
					// How much is still to do is told by the queue, now more, now less.
					if (answer.get("data").has("workspace")) {
						answers.line(file.getFileName(), answer.get("data"));
					}
					World.on(this.port, workspace(story)).settles();
				}
			}
		}
	}

	private static String workspace(String story) {
		return switch (story) {
			case "long-context" -> "garden";
			case "secret-attack" -> "powers";
			default -> story;
		};
	}

	private void look(Played played, List<String> peers, List<String> sessions, List<String> questions,
			Map<String, String> contexts) throws IOException {
		this.clock.set(NOW);
		try (Recorded facts = Recorded.to(played.workspace() + "/facts.txt")) {
			played.facts(facts, peers, peers, "");
			for (String session : sessions) {
				played.facts(facts, peers.subList(0, 3), peers.subList(0, 2), session);
			}
		}
		try (Recorded summaries = Recorded.to(played.workspace() + "/summaries.txt")) {
			played.summaries(summaries);
		}
		try (Recorded answers = Recorded.to(played.workspace() + "/questions.txt");
				Recorded hits = Recorded.to(played.workspace() + "/hits.txt")) {
			for (int i = 0; i < questions.size(); i++) {
				String asked = (i % 4 == 0) ? "" : peers.get(i % 4 - 1);
				played.answer(answers, asked, questions.get(i), Map.of("level", LEVELS.get(i % 3)));
				if (i % 4 == 0) {
					played.search(hits, questions.get(i), peers.subList(1, 3),
							List.copyOf(contexts.keySet()).subList(0, 1));
				}
			}
		}
		contexts(played, peers, questions, contexts);
	}

	private static void contexts(Played played, List<String> peers, List<String> questions, Map<String, String> eyes)
			throws IOException {
		try (Recorded contexts = Recorded.to(played.workspace() + "/contexts.txt")) {
			for (String session : eyes.keySet()) {
				for (int tokens : new int[] { 300, 1500, 8000 }) {
					played.context(contexts, session, tokens, peers.get(0), Map.of());
					played.context(contexts, session, tokens, peers.get(1),
							Map.of("about", peers.get(0), "query", questions.getFirst()));
					played.context(contexts, session, tokens, peers.get(1), Map.of("as", eyes.get(session)));
					played.context(contexts, session, tokens, "nobody", Map.of("query", questions.getLast()));
				}
			}
		}
	}

	private static List<Played.Line> lines(JsonNode turns, Instant start) {
		List<Played.Line> lines = new ArrayList<>();
		for (JsonNode turn : turns) {
			String caption = turn.path("blip_caption").asString("");
			lines.add(new Played.Line(turn.get("speaker").asString(),
					turn.get("text").asString() + (caption.isEmpty() ? "" : " [shares a photo: " + caption + "]"),
					start.plusSeconds(60L * lines.size())));
		}
		return lines;
	}

	private static List<String> questions(JsonNode conversation, int each) {
		List<String> all = conversation.get("qa")
			.valueStream()
			.map((question) -> question.get("question").asString())
			.toList();
		return all.stream().filter((question) -> all.indexOf(question) % each == 0).toList();
	}

	private static Instant start(JsonNode conversation, String session) {
		return LocalDateTime.parse(conversation.get(session + "_date_time").asString(), TIME).toInstant(ZoneOffset.UTC);
	}

	private static List<String> sorted(JsonNode texts) {
		return texts(texts).stream().sorted().toList();
	}

	private static List<String> texts(JsonNode texts) {
		return texts.valueStream().map(JsonNode::asString).toList();
	}

}
