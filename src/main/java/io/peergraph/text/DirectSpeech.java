package io.peergraph.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.peergraph.language.Language;
import io.peergraph.language.Words;

/** Words between quotation marks, or behind the colon of a verb of saying. */
final class DirectSpeech {

	private static final String MARKS = "\"'`\u201C\u201E\u00AB\u00BB\u300C\u300E";

	private static final Pattern MARKED = Pattern.compile(
			"(?<![\\p{L}\\p{N}])\"(?=\\S)[^\"]{2,2000}(?<=\\S)\"|`[^`]{2,2000}`|\u201C[^\u201C\u201D]{2,2000}\u201D"
					+ "|\u201E[^\u201C\u201D\u201E]{2,2000}[\u201C\u201D]|\u00BB[^\u00AB\u00BB]{2,2000}\u00AB|\u00AB[^\u00AB\u00BB]{2,2000}\u00BB"
					+ "|\u300C[^\u300C\u300D]{2,2000}\u300D|\u300E[^\u300E\u300F]{2,2000}\u300F"
					+ "|(?<![\\p{L}\\p{N}'])'(?=[\\p{L}\\p{N}\u2026])[^\"\\n]{2,600}?(?<=[\\p{L}\\p{N}.!?,\u2026])'(?![\\p{L}\\p{N}'])");

	private static final Pattern TOLD = Pattern.compile("\\b(?:" + Language.anyOf("saying") + "\\b[^:.!?]{0,30}|"
			+ Language.anyOf("writing") + "(?: (?:from|of|by) [^:.!?]{1,60})?):\\s",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** What is in small letters in a title. */
	private static final Set<String> LINKS = Set.of("a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the",
			"to", "with");

	private static final Pattern SPEAKER = Pattern.compile("\\b(?:I|me|my|we|us|our|you|your)\\b");

	/** So many words, and they are no title and no name. */
	private static final int FEWEST_WORDS = 3;

	private DirectSpeech() {
	}

	/**
	 * {@return whether somebody's words stand in a sentence}
	 */
	static boolean isIn(String sentence) {
		return (sentence.indexOf(':') >= 0 && TOLD.matcher(sentence).find())
				|| marked(sentence).stream().map(MatchResult::group).anyMatch(DirectSpeech::isSpeech);
	}

	/**
	 * {@return whether a sentence is nothing but somebody's words}
	 */
	static boolean isAll(String sentence) {
		List<MatchResult> marked = marked(sentence);
		return !marked.isEmpty() && marked.getFirst().start() == 0 && marked.getLast().end() == sentence.length();
	}

	/**
	 * {@return the marked words, where they stand}
	 */
	static List<MatchResult> marked(String text) {
		return text.chars().anyMatch((sign) -> MARKS.indexOf(sign) >= 0) ? MARKED.matcher(text).results().toList()
				: List.of();
	}

	private static boolean isSpeech(String marked) {
		List<String> words = Words.whole(marked).toList();
		boolean told = words.size() >= FEWEST_WORDS || SPEAKER.matcher(marked).find()
				|| Words.pairs(marked).size() >= FEWEST_WORDS;
		return told && (!isTitle(words) || marked.equals(marked.toUpperCase(Locale.ROOT)));
	}

	private static boolean isTitle(List<String> words) {
		return words.stream()
			.filter((word) -> !LINKS.contains(word))
			.noneMatch((word) -> Character.isLowerCase(word.codePointAt(0)));
	}

}
