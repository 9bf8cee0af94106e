package io.peergraph.recall;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import io.peergraph.message.Message;

/**
 * Ranks candidates by their words, their meaning and their place in the conversation.
 * Everything a score is made of is either said of the candidate itself or of other
 * candidates, so nothing that was not to be found plays a part.
 */
final class Ranking {

	// Further apart, it is another conversation.
	private static final Duration PAUSE = Duration.ofHours(8);

	private final QueryIntent asked;

	private final Features features;

	private final List<Map<Feature, Double>> signs;

	private Ranking(QueryIntent asked, Features features) {
		this.asked = asked;
		this.features = features;
		this.signs = IntStream.range(0, features.size())
			.<Map<Feature, Double>>mapToObj((_) -> new EnumMap<>(Feature.class))
			.toList();
	}

	/**
	 * {@return the best candidates, best first}
	 * @param query what was looked for
	 * @param candidates in any order
	 * @param most how many at most
	 */
	static List<MessageHit> of(String query, List<Candidate> candidates, int most) {
		return signs(query, candidates).entrySet()
			.stream()
			.map((found) -> new MessageHit(found.getKey(), Feature.score(found.getValue()),
					Feature.reasons(found.getValue())))
			.sorted(Comparator.comparingDouble(MessageHit::score)
				.reversed()
				.thenComparing((hit) -> hit.message().createdAt(), Comparator.reverseOrder())
				.thenComparing((hit) -> hit.message().key()))
			.limit(most)
			.toList();
	}

	/**
	 * {@return what speaks for each candidate}
	 * @param query what was looked for
	 * @param candidates in any order
	 */
	static Map<Message, Map<Feature, Double>> signs(String query, List<Candidate> candidates) {
		List<String> authors = candidates.stream().map((candidate) -> candidate.message().author()).distinct().toList();
		Ranking ranking = new Ranking(QueryIntent.in(query, authors), new Features(query, candidates));
		Map<Message, Map<Feature, Double>> signs = new LinkedHashMap<>();
		for (int index = 0; index < candidates.size(); index++) {
			ranking.match(index);
			ranking.content(index);
			ranking.asAnAnswer(index);
			ranking.neighbours(index);
			signs.put(ranking.features.message(index), ranking.signs.get(index));
		}
		ranking.conversations();
		return signs;
	}

	private void match(int index) {
		WordMatch match = this.features.match();
		add(index, Feature.LITERAL, this.features.literally(index));
		add(index, Feature.SPELLING, this.features.spelling(index));
		add(index, Feature.COVERAGE, match.coverage(List.of(index)));
		add(index, Feature.RAREST, match.rarest(index));
		add(index, Feature.PAIRS, match.pairs(index));
		add(index, Feature.LIKENESS, this.features.likeness(index));
	}

	private void content(int index) {
		Message message = this.features.message(index);
		add(index, Feature.SPEAKER, this.asked.speaker(message) ? 1 : 0);
		add(index, Feature.OF_ITSELF, this.asked.speakerOfItself(message) ? 1 : 0);
		add(index, Feature.SUBJECT, this.asked.subject(message) ? 1 : 0);
		add(index, Feature.TIME, this.asked.time(message));
		add(index, Feature.TELLS_WHEN, this.asked.tellsWhen(message) ? 1 : 0);
		add(index, Feature.TELLS_HOW_MANY, this.asked.tellsHowMany(message) ? 1 : 0);
		add(index, Feature.TELLS_NAME, this.asked.tellsName(message) ? 1 : 0);
		add(index, Feature.LENGTH, Math.log(1 + message.content().split("\\s+").length) - 3);
		if (message.content().contains("?")) {
			add(index, asks(message) ? Feature.ASKS : Feature.ASKS_TOO, 1);
		}
	}

	private void asAnAnswer(int index) {
		OptionalInt before = this.features.near(index, -1);
		if (before.isEmpty()) {
			return;
		}
		Message earlier = this.features.message(before.getAsInt());
		double words = this.features.words(before.getAsInt());
		double meaning = this.features.meaning(before.getAsInt());
		if (asks(earlier)) {
			add(index, Feature.ANSWERS_WORDS, words);
			add(index, Feature.ANSWERS_MEANING, meaning);
		}
		else if (earlier.content().contains("?")) {
			add(index, Feature.ANSWERS_TOO, meaning);
		}
		else {
			add(index, Feature.BEFORE, words);
		}
	}

	private void neighbours(int index) {
		WordMatch match = this.features.match();
		add(index, Feature.NEXT, near(index, 1, this.features::meaning));
		add(index, Feature.TWO_BEFORE, near(index, -2, this.features::both));
		add(index, Feature.TWO_AFTER, near(index, 2, this.features::both));
		add(index, Feature.NEARBY, match.coverage(this.features.around(index)) - match.coverage(List.of(index)));
	}

	private double near(int index, int offset, IntToDoubleFunction value) {
		OptionalInt place = this.features.near(index, offset);
		return place.isPresent() ? value.applyAsDouble(place.getAsInt()) : 0;
	}

	private void conversations() {
		int from = 0;
		for (int index = 1; index <= this.features.size(); index++) {
			if (index == this.features.size() || isApart(index)) {
				conversation(from, index);
				from = index;
			}
		}
	}

	private void conversation(int from, int to) {
		double[] best = IntStream.range(from, to).mapToDouble(this.features::both).sorted().toArray();
		double mean = IntStream.range(Math.max(0, best.length - 3), best.length)
			.mapToDouble((index) -> best[index])
			.average()
			.orElse(0);
		double together = this.features.match().coverage(IntStream.range(from, to).boxed().toList());
		for (int index = from; index < to; index++) {
			add(index, Feature.BEST, best[best.length - 1]);
			add(index, Feature.BEST_THREE, mean);
			add(index, Feature.CONVERSATION, together);
		}
	}

	private boolean isApart(int index) {
		Message one = this.features.message(index - 1);
		Message next = this.features.message(index);
		return !one.session().equals(next.session())
				|| Duration.between(one.createdAt(), next.createdAt()).abs().compareTo(PAUSE) > 0;
	}

	private void add(int index, Feature feature, double value) {
		this.signs.get(index).put(feature, value);
	}

	private static boolean asks(Message message) {
		return message.content().stripTrailing().endsWith("?");
	}

}
