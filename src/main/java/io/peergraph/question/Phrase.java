package io.peergraph.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.peergraph.language.Language;

/**
 * A part of what is said of somebody.
 *
 * @param preposition with which it begins, empty for none
 * @param words without those that do not tell which
 * @param denied whether it says that there is none
 */
record Phrase(String preposition, List<String> words, boolean denied) {

	private static final Set<String> ALTERNATIVES = Set.of("and", "or", "nor", ",");

	private static final Set<String> NOTHING = Set.of("no", "neither", "nor", "zero");

	private static final Set<String> PREPOSITIONS = Language.ENGLISH.words("prepositions");

	private static final Set<String> SUBORDINATE = Language.ENGLISH.words("subordinate");

	private static final Set<String> BEGIN_TIMES = Set.of("yesterday", "tomorrow", "tonight", "last", "next", "every",
			"each", "once", "twice", "when");

	private static final String TIME = "time";

	static List<Phrase> all(List<String> tokens) {
		List<Phrase> phrases = new ArrayList<>();
		String preposition = "";
		List<String> words = new ArrayList<>();
		boolean denied = false;
		for (String token : tokens) {
			if (SUBORDINATE.contains(token) || ".!;".contains(token)) {
				break;
			}
			boolean begins = PREPOSITIONS.contains(token) || BEGIN_TIMES.contains(token);
			if (begins || ALTERNATIVES.contains(token)) {
				add(phrases, preposition, words, denied);
				words = new ArrayList<>();
				denied = (token.equals("or") || token.equals("nor")) && denied;
				preposition = PREPOSITIONS.contains(token) ? token : begins ? TIME : preposition;
				if (BEGIN_TIMES.contains(token)) {
					words.add(token);
				}
			}
			else if (NOTHING.contains(token)) {
				denied = true;
			}
			else if (!Wording.ARTICLES.contains(token) && !Wording.ADVERBS.contains(token)
					&& !token.equals(Wording.SUBJECT + "'s") && !token.equals(Wording.OTHER + "'s")) {
				words.add(token);
			}
		}
		add(phrases, preposition, words, denied);
		return phrases;
	}

	private static void add(List<Phrase> phrases, String preposition, List<String> words, boolean denied) {
		if (!words.isEmpty()) {
			phrases.add(new Phrase(preposition, words, denied));
		}
	}

	// The last word says what it is, those before it which one.
	boolean has(Phrase asked) {
		return this.preposition.equals(asked.preposition) && Wording.isSame(this.words.getLast(), asked.words.getLast())
				&& asked.words.stream()
					.allMatch((word) -> this.words.stream().anyMatch((its) -> Wording.isSame(its, word)));
	}

	boolean isExactly(Phrase asked) {
		return this.words.size() == asked.words.size();
	}

}
