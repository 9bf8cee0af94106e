package io.peergraph.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sentences in other languages than English: understood by nobody here, but kept. */
final class LanguageDetection {

	private static final Set<String> OURS = Language.ENGLISH.words("usual");

	private static final Set<String> OTHERS = Arrays.stream(Language.values())
		.filter((language) -> language != Language.ENGLISH)
		.flatMap((language) -> language.words("usual").stream())
		.collect(Collectors.toUnmodifiableSet());

	private LanguageDetection() {
	}

	/**
	 * {@return whether a sentence is not in English, as far as its words tell}
	 */
	static boolean isForeign(String sentence) {
		long letters = sentence.codePoints().filter(Character::isLetter).count();
		long latin = sentence.codePoints().filter(LanguageDetection::isLatin).count();
		if (letters > latin * 3 / 2) {
			return true;
		}
		List<String> words = Words.whole(sentence.toLowerCase(Locale.ROOT)).toList();
		return count(words, OTHERS) > count(words, OURS);
	}

	/**
	 * {@return that sentence as a quotation, when it is more than a word of greeting}
	 */
	static Optional<String> quoted(String sentence, String speaker) {
		boolean says = sentence.strip().split("\\s+").length >= 3
				|| sentence.codePoints().filter((point) -> Character.isIdeographic(point)).count() >= 5;
		return (says && !Questions.asks(sentence)) ? Optional.of(speaker + " said: \"" + sentence.strip() + "\"")
				: Optional.empty();
	}

	private static boolean isLatin(int point) {
		return Character.isLetter(point) && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
	}

	private static long count(List<String> words, Set<String> known) {
		return words.stream().filter(known::contains).count();
	}

}
