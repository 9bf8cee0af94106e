package io.peergraph.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of a text. There are three ways to cut them: plain, as they are compared;
 * whole, with what an apostrophe holds together ("don't"); and marked, with every mark of
 * punctuation as a word of its own, as the tagger wants them.
 */
public final class Words {

	private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}]++");

	private static final Pattern WHOLE = Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}\\p{N}]+)*+");

	private static final Pattern MARKED = Pattern.compile("[\\p{L}\\p{N}]+(?:['._@/-][\\p{L}\\p{N}]+)*+|\\S");

	/** Scripts of which an index has every sign as a word. */
	private static final Pattern INDEXED_RUN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}]{2,}");

	/** Scripts in which nothing stands between words. */
	private static final Pattern UNSPACED_RUN = Pattern
		.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]{2,}");

	// What says nothing depends on what is compared, beyond the function words: a summary
	// leaves out greetings, and any fact may say "likes". Search leaves out what Lucene
	// does, or the weights of both would differ; small talk has contractions as well.
	private static final Set<String> SUMMARY_STOP = Language.ENGLISH.words("function-words", "summary-stop");

	private static final Set<String> BORROWED_STOP = Language.ENGLISH.words("function-words", "borrowed-stop");

	private static final int FIRST_ACCENT = 0xC0;

	// The signs above vowels in other scripts are no accents.
	private static final Pattern ACCENT = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

	private Words() {
	}

	/**
	 * {@return the runs of letters and digits, in small letters and in their order}
	 * @param text any
	 */
	public static Stream<String> of(String text) {
		return PLAIN.matcher(folded(text.toLowerCase(Locale.ROOT))).results().map(MatchResult::group);
	}

	/**
	 * {@return a text without accents, its letters composed}
	 * @param text any
	 */
	public static String folded(String text) {
		if (text.chars().allMatch((sign) -> sign < FIRST_ACCENT)) {
			return text;
		}
		String plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		return Normalizer.normalize(plain, Normalizer.Form.NFC);
	}

	/**
	 * {@return the words that tell sentences of a conversation apart}
	 * @param text any
	 */
	public static Set<String> telling(String text) {
		return of(text).filter((word) -> word.length() > 1 && !SUMMARY_STOP.contains(word))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * {@return whether any fact may have that word}
	 * @param word in small letters
	 */
	public static boolean isOfAnyFact(String word) {
		return BORROWED_STOP.contains(word);
	}

	/**
	 * {@return the words with what a straight apostrophe holds together, as it is
	 * written}
	 */
	public static Stream<String> whole(String text) {
		return WHOLE.matcher(text).results().map(MatchResult::group);
	}

	/**
	 * {@return words and marks with where they stand}
	 */
	public static List<MatchResult> marked(String text) {
		return MARKED.matcher(text).results().toList();
	}

	/**
	 * {@return every two signs that stand together where nothing stands between words}
	 * @param text any
	 */
	public static Set<String> pairs(String text) {
		return UNSPACED_RUN.matcher(text)
			.results()
			.flatMap((run) -> pairsOf(run.group()))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * {@return the runs of signs that an index has one by one, so that two of them make a
	 * word}
	 * @param text any
	 */
	public static Stream<String> runs(String text) {
		return INDEXED_RUN.matcher(text).results().map(MatchResult::group);
	}

	/**
	 * {@return all runs of signs between which nothing stands}
	 * @param text any
	 */
	static Stream<String> unspaced(String text) {
		return UNSPACED_RUN.matcher(text).results().map(MatchResult::group);
	}

	/**
	 * {@return every two signs of a run}
	 * @param run of such signs
	 */
	public static Stream<String> pairsOf(String run) {
		return IntStream.range(0, run.length() - 1).mapToObj((from) -> run.substring(from, from + 2));
	}

}
