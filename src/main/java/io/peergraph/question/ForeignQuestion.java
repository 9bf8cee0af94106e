package io.peergraph.question;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.language.Language;
import io.peergraph.language.Words;
import io.peergraph.text.LanguageDetection;

/**
 * A question in another language than English. Of its grammar nothing is known but the
 * words that only ask; what is left must stand in an answer, with whatever ending.
 *
 * @param words that an answer must have, or pairs of signs where nothing stands between
 * words
 * @param required those of them without which nothing is an answer
 */
public record ForeignQuestion(Set<String> words, Set<String> required) {

	private static final Set<String> ASKING = of("question-words");

	private static final Set<String> USUAL = of("usual");

	// Words that begin questions in English as well.
	private static final Set<String> ENGLISH = Set.of("was", "is", "come", "as", "do", "no", "on", "a", "in", "an",
			"die", "how", "me", "has");

	private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{N}\\p{IsCommon}]*");

	private static final List<String> UNSPACED = ASKING.stream()
		.filter((word) -> !LATIN.matcher(word).matches())
		.sorted(Comparator.comparingInt(String::length).reversed())
		.toList();

	/** Names and numbers, and the nouns of German. */
	private static final Pattern TELLING = Pattern
		.compile("(?<=\\P{L} |\\p{L} )\\p{Lu}[\\p{L}\\p{N}]+|(?<!\\S)[^\\s\\p{N}]*+\\p{N}\\S*+");

	private static final int SHORTEST = 3;

	private static final double ALIKE = 0.5;

	private static Set<String> of(String list) {
		return Arrays.stream(Language.values())
			.filter((language) -> language != Language.ENGLISH)
			.flatMap((language) -> language.words(list).stream())
			.map((word) -> Words.folded(word.toLowerCase(Locale.ROOT)))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * {@return what a question looks for, if it is in another language}
	 * @param question any
	 * @param names of peers in it
	 */
	public static Optional<ForeignQuestion> in(String question, Collection<String> names) {
		List<String> all = Words.of(question).toList();
		boolean asks = !all.isEmpty() && ASKING.contains(all.getFirst()) && !ENGLISH.contains(all.getFirst());
		if (!asks && !LanguageDetection.isForeign(question)) {
			return Optional.empty();
		}
		// "Annas Hund" is anna's.
		Set<String> known = names.stream()
			.flatMap(Words::of)
			.flatMap((name) -> Stream.of(name, name + "s"))
			.collect(Collectors.toSet());
		Set<String> words = new LinkedHashSet<>();
		Words.pairs(plain(question)).forEach(words::add);
		all.stream()
			.filter((word) -> Words.pairs(word).isEmpty() && word.length() > 1)
			.filter((word) -> !known.contains(word) && !ASKING.contains(word) && !USUAL.contains(word))
			.forEach(words::add);
		Set<String> required = TELLING.matcher(question)
			.results()
			.flatMap((word) -> Words.of(word.group()))
			.filter(words::contains)
			.collect(Collectors.toSet());
		return Optional.of(new ForeignQuestion(words, required));
	}

	// What only asks is a gap between words.
	private static String plain(String question) {
		String plain = question;
		for (String asking : UNSPACED) {
			plain = plain.replace(asking, " ");
		}
		return plain;
	}

	/**
	 * {@return which part of the words a text has, 0 to 1; 0 where it lacks a name or a
	 * number}
	 */
	public double shared(String text) {
		Set<String> its = Words.of(text).collect(Collectors.toSet());
		its.addAll(Words.pairs(text));
		Set<String> shared = this.words.stream()
			.filter((word) -> its.stream().anyMatch((other) -> isAlike(word, other)))
			.collect(Collectors.toCollection(HashSet::new));
		if (!shared.isEmpty()) {
			this.words.stream().filter((word) -> isInAnotherOrder(word, text)).forEach(shared::add);
		}
		return shared.containsAll(this.required) && !shared.isEmpty() ? shared.size() / (double) this.words.size() : 0;
	}

	// Where two words meet is no word: they may meet others in an answer.
	private static boolean isInAnotherOrder(String word, String text) {
		return !Words.pairs(word).isEmpty() && word.codePoints().allMatch((sign) -> text.indexOf(sign) >= 0);
	}

	// Endings differ, beginnings seldom do.
	private static boolean isAlike(String one, String other) {
		int same = 0;
		int shorter = Math.min(one.length(), other.length());
		while (same < shorter && one.charAt(same) == other.charAt(same)) {
			same++;
		}
		return one.equals(other)
				|| (same >= SHORTEST && same > ALIKE * Math.max(one.length(), other.length()) && same >= shorter - 3);
	}

}
