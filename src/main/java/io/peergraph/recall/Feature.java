package io.peergraph.recall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What speaks for a candidate, or against it, and how much it is worth.
 * <p>
 * The worths are those of a linear ranker: each question should rank what answers it over
 * everything else (softmax over its candidates, L2 0.003), fitted on three long
 * conversations between two people with 550 questions whose evidence is known (LoCoMo,
 * Maharana et al. 2024). What they are worth on a conversation they were not fitted on is
 * what {@code ConversationBenchmark} prints: it fits them anew, each time without the
 * conversation that is judged.
 */
enum Feature {

	/** Whether it has an address or a code of the question as it stands. */
	LITERAL("as it stands", 20),
	/** BM25 of pieces of words, in standard deviations. */
	SPELLING("text", 0.26),
	/** The part of the question's words, by what they tell, that it has. */
	COVERAGE("text", 3.8),
	/** How telling its most telling word is. */
	RAREST("text", 0.49),
	/** How many words stand together as in the question. */
	PAIRS("text", 0.27),
	/** Five times the cosine beyond what is required. */
	LIKENESS("meaning", 0.55),
	/** The match by words of a question just before. */
	ANSWERS_WORDS("answers a question", 0.31),
	/** The match by meaning of a question just before. */
	ANSWERS_MEANING("answers a question", 0.24),
	/** The match by meaning of a message just before that asks something too. */
	ANSWERS_TOO("answers a question", 0.49),
	/** The match by words of what was said just before, and was no question. */
	BEFORE("what surrounds it", -0.17),
	/** The match by meaning of what was said next. */
	NEXT("what surrounds it", 0.18),
	/** The match of what was said two messages before. */
	TWO_BEFORE("what surrounds it", 0.11),
	/** The match of what was said two messages after. */
	TWO_AFTER("what surrounds it", 0.05),
	/** The part of the question's words that only messages around it have. */
	NEARBY("what surrounds it", 3.39),
	/** The best match in its conversation. */
	BEST("what the conversation is about", 0.16),
	/** The mean of the best three in its conversation. */
	BEST_THREE("what the conversation is about", 0.11),
	/** The part of the question's words that its conversation has. */
	CONVERSATION("what the conversation is about", 0.88),
	/** Whether it was said by the one participant that the question names. */
	SPEAKER("said by the one named", 0.39),
	/** Whether that one speaks of itself. */
	OF_ITSELF("said by the one named", 0.82),
	/** Whether it was said by the one of several named whose deed is asked for. */
	SUBJECT("said by the one named", 1.97),
	/** How well its time fits the one that the question names. */
	TIME("of the time named", 3.63),
	/** Whether it tells a time and one is asked for. */
	TELLS_WHEN("tells when", 2.31),
	/** Whether it tells a number and one is asked for. */
	TELLS_HOW_MANY("tells how many", 1.21),
	/** Whether it has another name and one is asked for. */
	TELLS_NAME("tells a name", 1.17),
	/** The logarithm of its length. */
	LENGTH("length", 0.28),
	/** Whether it ends as a question. */
	ASKS("asks", -0.65),
	/** Whether it asks something and goes on. */
	ASKS_TOO("asks", -0.24);

	private static final double LEAST = 0.05;

	private final String reason;

	private final double worth;

	Feature(String reason, double worth) {
		this.reason = reason;
		this.worth = worth;
	}

	double worth() {
		return this.worth;
	}

	/**
	 * {@return how good a match these signs make}
	 */
	static double score(Map<Feature, Double> signs) {
		return signs.entrySet().stream().mapToDouble((sign) -> sign.getKey().worth * sign.getValue()).sum();
	}

	/**
	 * {@return what the score of these signs is made of, what counts most first}
	 */
	static List<String> reasons(Map<Feature, Double> signs) {
		Map<String, Double> reasons = new LinkedHashMap<>();
		signs.forEach((sign, value) -> reasons.merge(sign.reason, sign.worth * value, Double::sum));
		List<Map.Entry<String, Double>> counting = new ArrayList<>(reasons.entrySet());
		counting.removeIf((reason) -> Math.abs(reason.getValue()) < LEAST);
		counting.sort(Comparator.comparingDouble((reason) -> -Math.abs(reason.getValue())));
		return counting.stream()
			.map((reason) -> String.format(Locale.ROOT, "%s %.1f", reason.getKey(), reason.getValue()))
			.toList();
	}

}
