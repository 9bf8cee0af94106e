package io.peergraph.promise;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.LabelledGame;
import io.peergraph.access.View;
import io.peergraph.relation.Stance;
import io.peergraph.stance.PromiseOutcome;
import io.peergraph.stance.PromisedDeed;
import io.peergraph.stance.StanceKind;
import io.peergraph.stance.StanceReader;
import io.peergraph.stance.StatedStance;
import io.peergraph.text.Sentences;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which alliances and which fates of promises the built-in means find in the messages of
 * a game, beside what a careful reader finds there: see {@link LabelledGame}.
 */
class GameNetworkScoreTests {

	private static final List<Stance> STANCES = new ArrayList<>();

	private static final List<Telling> TELLINGS = new ArrayList<>();

	private static JsonNode labels = JsonMapper.shared().createObjectNode();

	@BeforeAll
	static void readAll() throws IOException {
		LabelledGame game = LabelledGame.read();
		labels = game.labels();
		game.lines().forEach(GameNetworkScoreTests::read);
		STANCES.sort(Stance.IN_TIME);
	}

	private static void read(LabelledGame.Line line) {
		StanceReader reader = line.reader();
		for (String sentence : Sentences.of(line.text())) {
			List<Stance> said = reader.read(sentence)
				.stream()
				.map((one) -> stance(one, line.number(), line.speaker()))
				.toList();
			STANCES.addAll(said);
			TELLINGS.add(new Telling(line.speaker(), sentence, Integer.toString(line.number()), place(line.number()),
					LabelledGame.POWERS.stream()
						.filter((name) -> line.text().toLowerCase(Locale.ROOT).contains(name))
						.toList(),
					said));
		}
	}

	private static Stance stance(StatedStance one, int number, String speaker) {
		return new Stance(View.of("game"), number + one.toString(), one.kind(), one.from(), one.to(), one.by(),
				one.act(), one.strength() / 3.0, one.strength() / 2.0, one.quote(), place(number).at(), number, speaker,
				Integer.toString(number));
	}

	private static Promise.Place place(int number) {
		return new Promise.Place(Instant.EPOCH.plusSeconds(number), "", number);
	}

	@Test
	void alliancesThatAreFoundWereHeld() {
		Set<Set<String>> held = held((label) -> true);
		Set<Set<String>> sure = held((label) -> label.get("certainty").asString().equals("sure"));
		Set<Set<String>> found = AllianceHistory.of(STANCES)
			.stream()
			.filter((one) -> one.status() != AllianceStatus.PROPOSED)
			.map((one) -> Set.copyOf(one.members()))
			.collect(Collectors.toSet());
		double precision = share(found, held);
		double recall = share(sure, found);

		System.out.printf("alliances by pair: precision %.2f of %d, recall %.2f of %d sure, %.2f of all %d%n",
				precision, found.size(), recall, sure.size(), share(held, found), held.size());
		assertThat(precision).isGreaterThanOrEqualTo(0.8);
		assertThat(recall).isGreaterThanOrEqualTo(0.5);
	}

	private static Set<Set<String>> held(Predicate<JsonNode> which) {
		return labels.get("alliances")
			.valueStream()
			.filter((label) -> !label.get("held").isNull())
			.filter(which)
			.flatMap((label) -> pairs(new TreeSet<>(label.get("peers").valueStream().map(JsonNode::asString).toList())))
			.collect(Collectors.toSet());
	}

	private static Stream<Set<String>> pairs(Set<String> peers) {
		return peers.stream()
			.flatMap((one) -> peers.stream()
				.filter((other) -> one.compareTo(other) < 0)
				.map((other) -> Set.of(one, other)));
	}

	private static <T> double share(Set<T> of, Set<T> in) {
		return of.stream().filter(in::contains).count() / (double) Math.max(1, of.size());
	}

	@Test
	void fatesOfPromisesAreNotWrong() {
		List<Promise> made = STANCES.stream()
			.filter((stance) -> stance.kind() == StanceKind.PROMISE && !stance.isHearsay())
			.map((one) -> new Promise(one.view(), one.key(), one.from(), List.of(one.to()), one.quote(), one.quote(),
					one.fact(), place((int) one.sequence()), null))
			.toList();
		List<Promise> decided = made.stream()
			.flatMap((promise) -> PromiseTrial.decide(List.of(promise), made, Map.of(promise.by(), tellings(promise)))
				.stream())
			.filter((promise) -> promise.status() != PromiseOutcome.OPEN)
			.toList();
		List<Promise> wrong = decided.stream().filter((promise) -> !agrees(promise)).toList();

		System.out.printf("promises: %d found, %d decided, %d of them otherwise than the reader: %s%n", made.size(),
				decided.size(), wrong.size(), wrong);
		assertThat(wrong.size()).isLessThanOrEqualTo(Math.max(made.size(), labels.get("promises").size()) / 20);
	}

	// As one of the promises that the reader found in that message.
	private static boolean agrees(Promise promise) {
		return labels.get("promises")
			.valueStream()
			.filter((label) -> label.get("by").asString().equals(promise.by())
					&& label.get("made").asString().equals(promise.made()))
			.anyMatch((label) -> label.get("outcome").asString().equals(promise.status().name()));
	}

	// With the deeds in the words of the reader, since few are found in those of the
	// game.
	@Test
	void fatesOfTheReadersPromisesAreNotWrong() {
		List<String> verdicts = labels.get("promises").valueStream().map(GameNetworkScoreTests::verdict).toList();
		List<String> decided = verdicts.stream().filter((one) -> !one.endsWith(" found OPEN")).toList();
		List<String> wrong = decided.stream().filter((one) -> !one.matches("(?s).* (\\w+) found \\1")).toList();

		System.out.printf("the reader's %d promises: %d decided, %d of them otherwise: %s%n", verdicts.size(),
				decided.size(), wrong.size(), wrong);
		assertThat(wrong.size()).isLessThanOrEqualTo(verdicts.size() / 20);
	}

	// What may tell of it: see promise/tellings.
	private static List<Telling> tellings(Promise promise) {
		Set<String> words = new PromisedDeed(promise.quote(), LabelledGame.POWERS).beginnings();
		return TELLINGS.stream()
			.filter((telling) -> telling.place().isAfter(promise.place()))
			.filter((telling) -> telling.speaker().equals(promise.by()) || telling.names().contains(promise.by())
					|| telling.stances().stream().flatMap(Stance::names).anyMatch(promise.by()::equals))
			.filter((telling) -> !telling.stances().isEmpty()
					|| words.stream().anyMatch(telling.quote().toLowerCase(Locale.ROOT)::contains))
			.toList();
	}

	private static String verdict(JsonNode label) {
		List<String> to = label.get("to").valueStream().map(JsonNode::asString).toList();
		String act = label.get("act").asString();
		Promise promise = new Promise(View.of("game"), act, label.get("by").asString(), to, act, "I will " + act,
				label.get("made").asString(), place(label.get("made").asInt()), null);
		Promise decided = PromiseTrial
			.decide(List.of(promise), List.of(promise, promise), Map.of(promise.by(), tellings(promise)))
			.getFirst();
		return act + " (" + decided.decision() + ") " + label.get("outcome").asString() + " found " + decided.status();
	}

}
