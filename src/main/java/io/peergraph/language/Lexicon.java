package io.peergraph.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of questions and of statements, as they are compared: without endings, forms
 * of one verb alike. A question for a kind of thing also means what is of that kind:
 * whoever asks what somebody ate is told of their breakfast.
 */
public final class Lexicon {

	private static final Set<String> COMMON = Language.ENGLISH.words("function-words", "common");

	private static final Map<String, String> FORMS = new HashMap<>();

	private static final Map<String, Set<String>> KINDS = new HashMap<>();

	private static final List<Set<String>> EXCLUSIVE;

	static {
		List<String> lines = Language.ENGLISH.lines("vocabulary").toList();
		lines.stream().filter((line) -> line.startsWith("=")).map(Lexicon::parts).forEach((forms) -> {
			String first = Stems.of(forms.getFirst());
			forms.forEach((form) -> FORMS.put(Stems.of(form), first));
		});
		lines.stream().filter((line) -> line.startsWith(">")).map((line) -> line.split(":")).forEach((line) -> {
			Set<String> meant = parts(line[1]).stream().map(Lexicon::word).collect(Collectors.toSet());
			parts(line[0]).forEach((asked) -> KINDS.computeIfAbsent(word(asked), (_) -> new HashSet<>()).addAll(meant));
		});
		EXCLUSIVE = lines.stream()
			.filter((line) -> line.startsWith("!"))
			.map((line) -> parts(line).stream().map(Lexicon::word).collect(Collectors.toSet()))
			.toList();
	}

	private Lexicon() {
	}

	/**
	 * {@return the words of a text that tell something}
	 */
	public static Set<String> words(String text) {
		return Words.of(text).filter((word) -> !COMMON.contains(word)).map(Lexicon::word).collect(Collectors.toSet());
	}

	/**
	 * {@return the words of a text that tell something, as they are written}
	 */
	public static Set<String> written(String text) {
		return Words.of(text).filter((word) -> !COMMON.contains(word)).collect(Collectors.toSet());
	}

	/**
	 * {@return the words that an answer may have of its own: that and how something was
	 * told, and what leads from one to the other}
	 */
	public static Set<String> ofTelling() {
		return words(String.join(" ", Language.ENGLISH.words("of-telling")));
	}

	/**
	 * {@return which part of a question's words a text has, or something of their kind, 0
	 * to 1}
	 * @param asked the words of the question
	 * @param text that may answer it
	 */
	public static double shared(Set<String> asked, String text) {
		if (asked.isEmpty()) {
			return 0;
		}
		Set<String> its = Words.of(text).map(Lexicon::word).collect(Collectors.toSet());
		return asked.stream().filter((word) -> its.contains(word) || ofKind(word, its)).count() / (double) asked.size();
	}

	/**
	 * {@return the words that a text lacks, and anything of their kind}
	 * @param asked the words of a question
	 * @param text that may answer it
	 */
	public static Set<String> lacking(Set<String> asked, String text) {
		Set<String> its = Words.of(text).map(Lexicon::word).collect(Collectors.toSet());
		return asked.stream()
			.filter((word) -> !its.contains(word) && !ofKind(word, its))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * {@return whether a text speaks of something else of the same sort: of lunch, where
	 * breakfast is asked for}
	 * @param asked the words of the question
	 * @param text that may answer it
	 */
	public static boolean isOfAnother(Set<String> asked, String text) {
		Set<String> its = Words.of(text).map(Lexicon::word).collect(Collectors.toSet());
		return EXCLUSIVE.stream()
			.filter((sort) -> sort.stream().anyMatch(asked::contains) && sort.stream().anyMatch(its::contains))
			.anyMatch((sort) -> sort.stream().noneMatch((word) -> asked.contains(word) && its.contains(word)));
	}

	/**
	 * {@return whether two words are forms of one}
	 */
	public static boolean areAlike(String one, String other) {
		return word(one.toLowerCase(Locale.ROOT)).equals(word(other.toLowerCase(Locale.ROOT)));
	}

	private static boolean ofKind(String asked, Set<String> words) {
		return KINDS.getOrDefault(asked, Set.of()).stream().anyMatch(words::contains);
	}

	private static String word(String word) {
		String stem = Stems.of(word);
		return FORMS.getOrDefault(stem, stem);
	}

	private static List<String> parts(String line) {
		return Words.of(line).toList();
	}

}
