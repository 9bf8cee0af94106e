package io.peergraph.statement;

import java.util.List;
import java.util.Set;

import io.peergraph.language.Word;

/**
 * What one gives, keeps or breaks is one's own: "alice broke their promise", since "alice
 * broke alice's promise" reads as that of another.
 */
final class GivenWord {

	private static final Set<String> NOUNS = Set.of("promise", "promises", "word", "oath", "oaths", "vow", "vows",
			"pledge", "pledges");

	private static final Set<String> VERBS = Set.of("keep", "keeps", "kept", "keeping", "break", "breaks", "broke",
			"broken", "breaking", "give", "gave", "given", "giving", "honour", "honoured", "honor", "honored", "forget",
			"forgot", "forgotten", "fulfil", "fulfilled", "fulfill");

	private static final Set<String> OBJECTS = Set.of("me", "us", "you", "him", "her", "them");

	private static final Set<String> SUBJECTS = Set.of("i", "you", "we", "he", "she", "they", "it", "who");

	private GivenWord() {
	}

	/**
	 * {@return whether a possessive pronoun belongs to who does what is said of it}
	 * @param words of a clause
	 * @param index of the pronoun
	 * @param subject the pronoun of who would do it: "i" or "you"
	 */
	static boolean isOwn(List<Word> words, int index, String subject) {
		boolean given = words.subList(index + 1, Math.min(index + 3, words.size()))
			.stream()
			.anyMatch((word) -> NOUNS.contains(word.lower()));
		int verb = index - 1;
		if (verb > 0 && OBJECTS.contains(words.get(verb).lower())) {
			verb--;
		}
		return given && verb >= 0 && VERBS.contains(words.get(verb).lower()) && isOf(words.subList(0, verb), subject);
	}

	private static boolean isOf(List<Word> before, String subject) {
		return before.reversed()
			.stream()
			.map((word) -> word.lower().split("'", 2)[0])
			.filter(SUBJECTS::contains)
			.findFirst()
			.filter(subject::equals)
			.isPresent();
	}

}
