package io.peergraph.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The words of a text as they are compared: in lower case, without endings, without the
 * commonest.
 */
public final class Analyzer {

	// Nobody says in the first thousand words what a long text is not about.
	private static final int LONGEST = 6000;

	private static final int GRAM = 5;

	// Where nothing stands between words, each sign is one.
	private static final Pattern UNSPACED = Pattern
		.compile("[\\p{IsHan}\\p{IsHiragana}]|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}]]+(?:['][\\p{L}\\p{N}]+)*+");

	private static final int LONGEST_KNOWN = 40;

	/** How many letters words of one root have in common, in other letters than Latin. */
	private static final int BEGINNING = 4;

	private static final int FIRST_OTHER = 0x370;

	private static final int FIRST_UNSPACED = 0x2E80;

	/** Every search cuts up the words of hundreds of texts, most of them the same. */
	private static final Cache<String, Word> WORDS = Caffeine.newBuilder().maximumSize(100_000).build();

	private static final Set<String> COMMON = Language.ENGLISH.words("search-stop");

	/** Stems that only ask. */
	private static final Set<String> ASKING = Questions.WORDS.stream()
		.filter((word) -> !COMMON.contains(word))
		.map((word) -> word(word).stem())
		.collect(Collectors.toUnmodifiableSet());

	private Analyzer() {
	}

	/**
	 * {@return the words of a text without their endings, in their order}
	 */
	public static List<String> terms(String text) {
		return words(text).map((word) -> word(word).stem()).toList();
	}

	/**
	 * {@return what a search may find in a text, however long: its words and, where
	 * nothing stands between words, every two signs}
	 */
	public static List<String> indexed(String text) {
		List<String> indexed = new ArrayList<>(words(text, text.length()).map((word) -> word(word).stem()).toList());
		Words.unspaced(text).flatMap(Words::pairsOf).forEach(indexed::add);
		words(text, text.length()).flatMap(Analyzer::beginning).forEach(indexed::add);
		return indexed;
	}

	/**
	 * {@return what a question looks for: its words and, where nothing stands between
	 * words, every two signs}
	 */
	public static Set<String> sought(String query) {
		Set<String> sought = new LinkedHashSet<>(askedFor(query));
		words(query).flatMap(Analyzer::beginning).forEach(sought::add);
		Words.unspaced(query).forEach((run) -> {
			run.codePoints().mapToObj(Character::toString).forEach(sought::remove);
			Words.pairsOf(run).forEach(sought::add);
		});
		return sought;
	}

	/**
	 * {@return the words cut into overlapping pieces, which words of one root share, and
	 * those that are spelt in two ways}
	 */
	public static List<String> nGrams(String text) {
		return words(text).flatMap((word) -> word(word).nGrams().stream()).toList();
	}

	/**
	 * {@return the pieces of a question's words without those that only ask or name}
	 * @param query the question
	 * @param names that everybody has in mind
	 */
	public static Set<String> nGramsAskedFor(String query, Collection<String> names) {
		Set<String> left = names.stream().map((name) -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
		left.addAll(Questions.WORDS);
		return words(query).filter((word) -> !left.contains(word))
			.flatMap((word) -> word(word).nGrams().stream())
			.collect(Collectors.toSet());
	}

	// What is not written in Latin letters has no stem here: words of one root begin
	// alike.
	private static Stream<String> beginning(String word) {
		if (word.charAt(0) < FIRST_OTHER || (isUnspaced(word) && !isHangul(word))) {
			return Stream.empty();
		}
		int length = isHangul(word) ? BEGINNING / 2 : BEGINNING;
		return (word.length() > length) ? Stream.of("^" + word.substring(0, length)) : Stream.of("^" + word);
	}

	private static boolean isHangul(String word) {
		return Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.HANGUL;
	}

	private static Stream<String> words(String text) {
		return words(text, LONGEST);
	}

	private static Stream<String> words(String text, int longest) {
		String plain = Words.folded(text.substring(0, Math.min(text.length(), longest)).toLowerCase(Locale.ROOT))
			.replace('’', '\'');
		return Words.whole(plain)
			.flatMap((word) -> isUnspaced(word) ? UNSPACED.matcher(word).results().map(MatchResult::group)
					: Stream.of(word))
			.map((word) -> word.endsWith("'s") ? word.substring(0, word.length() - 2) : word)
			.filter((word) -> !COMMON.contains(word));
	}

	private static Word word(String word) {
		return (word.length() <= LONGEST_KNOWN) ? WORDS.get(word, Word::of) : Word.of(word);
	}

	// Every search asks this of each word that it looks at.
	private static boolean isUnspaced(String word) {
		for (int index = 0; index < word.length(); index++) {
			if (word.charAt(index) >= FIRST_UNSPACED) {
				return true;
			}
		}
		return false;
	}

	/**
	 * {@return the words of a question without those that only ask}
	 */
	public static List<String> askedFor(String query) {
		List<String> asked = terms(query).stream().filter((term) -> !ASKING.contains(term)).toList();
		return asked.isEmpty() ? terms(query) : asked;
	}

	/**
	 * A word as it is compared.
	 *
	 * @param stem without its ending
	 * @param nGrams its overlapping pieces
	 */
	private record Word(String stem, List<String> nGrams) {

		static Word of(String word) {
			return new Word(isAscii(word) ? Stems.of(word) : word, cut("^" + word + "$"));
		}

		private static List<String> cut(String whole) {
			return IntStream.rangeClosed(0, Math.max(0, whole.length() - GRAM))
				.mapToObj((from) -> whole.substring(from, Math.min(whole.length(), from + GRAM)))
				.toList();
		}

		private static boolean isAscii(String word) {
			return word.chars().allMatch((sign) -> sign < 128);
		}

	}

}
