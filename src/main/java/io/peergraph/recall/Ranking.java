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

	private final AskedFor asked;

	private final Fits fits;

	private final List<Map<Sign, Double>> signs;

	private Ranking(AskedFor asked, Fits fits) {
		this.asked = asked;
		this.fits = fits;
		this.signs = IntStream.range(0, fits.size())
			.<Map<Sign, Double>>mapToObj((_) -> new EnumMap<>(Sign.class))
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
			.map((found) -> new MessageHit(found.getKey(), Sign.score(found.getValue()),
					Sign.reasons(found.getValue())))
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
	static Map<Message, Map<Sign, Double>> signs(String query, List<Candidate> candidates) {
		List<String> authors = candidates.stream().map((candidate) -> candidate.message().author()).distinct().toList();
		Ranking ranking = new Ranking(AskedFor.in(query, authors), new Fits(query, candidates));
		Map<Message, Map<Sign, Double>> signs = new LinkedHashMap<>();
		for (int index = 0; index < candidates.size(); index++) {
			ranking.match(index);
			ranking.said(index);
			ranking.asAnAnswer(index);
			ranking.neighbours(index);
			signs.put(ranking.fits.message(index), ranking.signs.get(index));
		}
		ranking.conversations();
		return signs;
	}

	private void match(int index) {
		WordMatch match = this.fits.match();
		add(index, Sign.SPELLING, this.fits.spelling(index));
		add(index, Sign.COVERAGE, match.coverage(List.of(index)));
		add(index, Sign.RAREST, match.rarest(index));
		add(index, Sign.PAIRS, match.pairs(index));
		add(index, Sign.LIKENESS, this.fits.likeness(index));
	}

	private void said(int index) {
		Message message = this.fits.message(index);
		add(index, Sign.SPEAKER, this.asked.speaker(message) ? 1 : 0);
		add(index, Sign.OF_ITSELF, this.asked.speakerOfItself(message) ? 1 : 0);
		add(index, Sign.TIME, this.asked.time(message));
		add(index, Sign.TELLS_WHEN, this.asked.tellsWhen(message) ? 1 : 0);
		add(index, Sign.TELLS_HOW_MANY, this.asked.tellsHowMany(message) ? 1 : 0);
		add(index, Sign.LENGTH, Math.log(1 + message.content().split("\\s+").length) - 3);
		if (message.content().contains("?")) {
			add(index, asks(message) ? Sign.ASKS : Sign.ASKS_TOO, 1);
		}
	}

	private void asAnAnswer(int index) {
		OptionalInt before = this.fits.near(index, -1);
		if (before.isEmpty()) {
			return;
		}
		Message earlier = this.fits.message(before.getAsInt());
		double words = this.fits.words(before.getAsInt());
		double meaning = this.fits.meaning(before.getAsInt());
		if (asks(earlier)) {
			add(index, Sign.ANSWERS_WORDS, words);
			add(index, Sign.ANSWERS_MEANING, meaning);
		}
		else if (earlier.content().contains("?")) {
			add(index, Sign.ANSWERS_TOO, meaning);
		}
		else {
			add(index, Sign.BEFORE, words);
		}
	}

	private void neighbours(int index) {
		WordMatch match = this.fits.match();
		add(index, Sign.NEXT, near(index, 1, this.fits::meaning));
		add(index, Sign.TWO_BEFORE, near(index, -2, this.fits::both));
		add(index, Sign.TWO_AFTER, near(index, 2, this.fits::both));
		add(index, Sign.NEARBY, match.coverage(this.fits.around(index)) - match.coverage(List.of(index)));
	}

	private double near(int index, int offset, IntToDoubleFunction value) {
		OptionalInt place = this.fits.near(index, offset);
		return place.isPresent() ? value.applyAsDouble(place.getAsInt()) : 0;
	}

	private void conversations() {
		int from = 0;
		for (int index = 1; index <= this.fits.size(); index++) {
			if (index == this.fits.size() || isApart(index)) {
				conversation(from, index);
				from = index;
			}
		}
	}

	private void conversation(int from, int to) {
		double[] best = IntStream.range(from, to).mapToDouble(this.fits::both).sorted().toArray();
		double mean = IntStream.range(Math.max(0, best.length - 3), best.length)
			.mapToDouble((index) -> best[index])
			.average()
			.orElse(0);
		double together = this.fits.match().coverage(IntStream.range(from, to).boxed().toList());
		for (int index = from; index < to; index++) {
			add(index, Sign.BEST, best[best.length - 1]);
			add(index, Sign.BEST_THREE, mean);
			add(index, Sign.CONVERSATION, together);
		}
	}

	private boolean isApart(int index) {
		Message one = this.fits.message(index - 1);
		Message next = this.fits.message(index);
		return !one.session().equals(next.session())
				|| Duration.between(one.createdAt(), next.createdAt()).abs().compareTo(PAUSE) > 0;
	}

	private void add(int index, Sign sign, double value) {
		this.signs.get(index).put(sign, value);
	}

	private static boolean asks(Message message) {
		return message.content().stripTrailing().endsWith("?");
	}

}
