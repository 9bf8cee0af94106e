package io.peergraph.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Sentences in other languages than English: understood by nobody here, but kept. */
final class LanguageDetection {

	private static final Pattern SPACE = Pattern.compile("[^\\p{L}']+");

	private static final Set<String> OURS = Set.of("the", "and", "is", "are", "of", "to", "my", "i", "i'm", "i've",
			"have", "has", "you", "it", "we", "he", "she", "they", "this", "that", "with", "for", "not", "at", "be",
			"it's", "will", "a", "on", "but", "if", "your");

	private static final Set<String> OTHERS = Set.of("ich", "und", "der", "das", "nicht", "ist", "ein", "eine", "mein",
			"meine", "mit", "für", "wir", "auf", "den", "dem", "habe", "bin", "sind", "zu", "je", "j'ai", "les", "des",
			"est", "une", "pas", "dans", "mon", "ma", "nous", "que", "el", "los", "las", "es", "una", "mi", "yo", "con",
			"por", "para", "il", "che", "non", "sono", "di", "per", "ho", "het", "een", "ik", "van");

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
		String[] words = SPACE.split(sentence.toLowerCase(Locale.ROOT));
		return count(words, OTHERS) > count(words, OURS);
	}

	/**
	 * {@return that sentence as a quotation, when it is more than a word of greeting}
	 */
	static Optional<String> quoted(String sentence, String speaker) {
		boolean asks = sentence.endsWith("?") || sentence.endsWith("？");
		boolean says = sentence.strip().split("\\s+").length >= 3
				|| sentence.codePoints().filter((point) -> Character.isIdeographic(point)).count() >= 5;
		return (says && !asks) ? Optional.of(speaker + " said: \"" + sentence.strip() + "\"") : Optional.empty();
	}

	private static boolean isLatin(int point) {
		return Character.isLetter(point) && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
	}

	private static long count(String[] words, Set<String> known) {
		return Arrays.stream(words).filter(known::contains).count();
	}

}
