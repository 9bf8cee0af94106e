package io.peergraph.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.relation.Stance;
import io.peergraph.stance.StanceReader;
import io.peergraph.stance.StatedStance;
import io.peergraph.text.Sentences;
import io.peergraph.trust.TrustNetwork;
import io.peergraph.trust.TrustStep;
import io.peergraph.trust.TrustThroughOthers;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Whether the trust of the receiver in the sender tells a lie beforehand, on the games of
 * Denis Peskov et al., "It Takes Two to Lie: One to Lie, and One to Listen", ACL 2020.
 * Trust rests on what the receiver has heard and said before; what the senders label as
 * lies is only compared with it. The games are no part of the project:
 * {@code -Dpeergraph.games=games.jsonl}.
 */
class LieBenchmark {

	private static final Duration HALF_LIFE = Duration.ofDays(90);

	private static final Set<String> POWERS = Set.of("austria", "england", "france", "germany", "italy", "russia",
			"turkey");

	private record Message(int game, int place, String from, String to, String text, boolean lie) {
	}

	/**
	 * A message with what its receiver knew of the sender before it.
	 *
	 * @param trust how likely the sender is to be trusted, by what the receiver made of
	 * it
	 * @param through the same, by what the receiver heard from others as well
	 * @param side how likely the sender is on the receiver's side, by what it told the
	 * receiver
	 */
	private record Scored(Message message, double trust, double through, double side, int evidence) {
	}

	@Test
	void tellsLiesBeforehand() throws IOException {
		Path games = Path.of(System.getProperty("peergraph.games", "../shared/data/diplomacy/games.jsonl"));
		assumeTrue(Files.exists(games), "The games are not there: nothing is scored");
		Map<Integer, List<Message>> messages = new HashMap<>();
		Files.readAllLines(games).forEach((line) -> read(JsonMapper.shared().readTree(line), messages));
		List<Scored> scored = messages.values().stream().flatMap((its) -> score(its).stream()).toList();
		print("messages %d, lies %d, with evidence of the receiver's trust in the sender %d", scored.size(),
				scored.stream().filter((one) -> one.message().lie()).count(),
				scored.stream().filter((one) -> one.evidence() > 0).count());
		report("trust", scored, (one) -> 1 - one.trust());
		report("trust through others", scored, (one) -> 1 - one.through());
		report("being on one's side", scored, (one) -> 1 - one.side());
		Random random = new Random(1);
		Map<Scored, Double> shuffled = new HashMap<>();
		scored.forEach((one) -> shuffled.put(one, random.nextDouble()));
		report("shuffled", scored, shuffled::get);
		report("constant", scored, (one) -> 1);
	}

	private static void read(JsonNode talk, Map<Integer, List<Message>> messages) {
		int game = talk.get("game_id").asInt();
		for (int i = 0; i < talk.get("messages").size(); i++) {
			messages.computeIfAbsent(game, (_) -> new ArrayList<>())
				.add(new Message(game, talk.get("absolute_message_index").get(i).asInt(),
						talk.get("speakers").get(i).asString(), talk.get("receivers").get(i).asString(),
						talk.get("messages").get(i).asString(), !talk.get("sender_labels").get(i).asBoolean()));
		}
	}

	private static List<Scored> score(List<Message> game) {
		Map<String, List<Stance>> heard = new HashMap<>();
		Map<Set<String>, Message> last = new HashMap<>();
		List<Scored> scored = new ArrayList<>();
		for (Message message : game.stream().sorted(Comparator.comparingInt(Message::place)).toList()) {
			scored.add(scored(message, heard.getOrDefault(message.to(), List.of())));
			Message before = last.put(Set.of(message.from(), message.to()), message);
			List<Stance> said = stances(message, before);
			Stream.of(message.from(), message.to())
				.forEach((peer) -> heard.computeIfAbsent(peer, (_) -> new ArrayList<>()).addAll(said));
		}
		return scored;
	}

	private static Scored scored(Message message, List<Stance> known) {
		Instant now = at(message);
		Map<Tie.Pair, List<Stance>> pairs = new HashMap<>();
		known.forEach((stance) -> Tie.Pair.of(stance)
			.forEach((pair) -> pairs.computeIfAbsent(pair, (_) -> new ArrayList<>()).add(stance)));
		pairs.values().removeIf((its) -> its.stream().allMatch(Stance::isHearsay));
		Map<Tie.Pair, Tie> ties = new HashMap<>();
		pairs.forEach((pair, its) -> ties.put(pair, Tie.of(pair, its, HALF_LIFE, now)));
		TrustThroughOthers trust = new TrustNetwork(ties.values()
			.stream()
			.filter((tie) -> tie.kind() == TieKind.TRUSTS)
			.map((tie) -> new TrustStep(tie.from(), tie.to(), tie.opinion()))
			.toList()).between(message.to(), message.from());
		Tie direct = ties.get(new Tie.Pair(TieKind.TRUSTS, message.to(), message.from()));
		Tie side = ties.get(new Tie.Pair(TieKind.ALLIED_WITH, message.from(), message.to()));
		return new Scored(message, (direct != null) ? direct.opinion().expectation() : 0.5,
				trust.opinion().expectation(), (side != null) ? side.opinion().expectation() : 0.5,
				(direct != null) ? direct.history().size() : 0);
	}

	private static List<Stance> stances(Message message, Message before) {
		Set<String> absent = new HashSet<>(POWERS);
		absent.removeAll(Set.of(message.from(), message.to()));
		boolean answers = before != null && before.from().equals(message.to());
		StanceReader reader = new StanceReader(message.from(), Set.of(message.from(), message.to()), absent,
				answers ? message.to() : null, answers ? message.to() + ": " + before.text() : "");
		return Sentences.own(message.text(), message.from())
			.stream()
			.flatMap((sentence) -> reader.read(sentence).stream())
			.distinct()
			.map((stated) -> stance(stated, message))
			.toList();
	}

	private static Stance stance(StatedStance stated, Message message) {
		return new Stance(View.of("game-" + message.game()), message.place() + stated.kind().name() + stated.to(),
				stated.kind(), stated.from(), stated.to(), stated.by(), stated.act(), stated.strength() / 3.0,
				stated.strength() / 2.0, stated.quote(), at(message), message.place(), message.from(), "", null,
				stated.isAdmission() && stated.to().equals(message.to()));
	}

	private static Instant at(Message message) {
		return Instant.EPOCH.plus(Duration.ofHours(message.place()));
	}

	private static void report(String what, List<Scored> scored, ToDoubleFunction<Scored> suspicion) {
		double[] areas = resampled(scored, (some) -> area(some, suspicion));
		double threshold = best(half(scored, 1), suspicion);
		List<Scored> even = half(scored, 0);
		double[] scores = resampled(even, (some) -> lieF1(some, suspicion, threshold));
		print("%-20s AUC %.3f (%.3f to %.3f)  lie-F1 %.1f (%.1f to %.1f)", what, area(scored, suspicion), areas[0],
				areas[1], 100 * lieF1(even, suspicion, threshold), 100 * scores[0], 100 * scores[1]);
	}

	private static List<Scored> half(List<Scored> scored, int rest) {
		return scored.stream().filter((one) -> one.message().game() % 2 == rest).toList();
	}

	private static double[] resampled(List<Scored> scored, ToDoubleFunction<List<Scored>> measure) {
		Map<Integer, List<Scored>> games = new HashMap<>();
		scored.forEach((one) -> games.computeIfAbsent(one.message().game(), (_) -> new ArrayList<>()).add(one));
		return Discrimination.interval(games.values(), measure);
	}

	private static double area(List<Scored> scored, ToDoubleFunction<Scored> suspicion) {
		return Discrimination.area(scored, (one) -> one.message().lie(), suspicion);
	}

	private static double best(List<Scored> scored, ToDoubleFunction<Scored> suspicion) {
		return scored.stream()
			.map(suspicion::applyAsDouble)
			.distinct()
			.sorted()
			.filter(rare())
			.max(Comparator.comparingDouble((threshold) -> lieF1(scored, suspicion, threshold)))
			.orElseThrow();
	}

	// Of many thresholds a few hundred are enough.
	private static Predicate<Double> rare() {
		Set<Long> seen = new HashSet<>();
		return (value) -> seen.add(Math.round(value * 200));
	}

	private static double lieF1(List<Scored> scored, ToDoubleFunction<Scored> suspicion, double threshold) {
		double right = 0;
		double suspected = 0;
		double lies = 0;
		for (Scored one : scored) {
			boolean is = suspicion.applyAsDouble(one) >= threshold;
			suspected += is ? 1 : 0;
			lies += one.message().lie() ? 1 : 0;
			right += (is && one.message().lie()) ? 1 : 0;
		}
		return (right == 0) ? 0 : 2 * right / (suspected + lies);
	}

	private static void print(String format, Object... values) {
		System.out.printf(Locale.ROOT, format + "%n", values);
	}

}
