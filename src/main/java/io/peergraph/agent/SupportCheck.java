package io.peergraph.agent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.dialectic.Citation;
import io.peergraph.language.Lexicon;
import io.peergraph.language.Polarity;

/**
 * Whether what is cited carries a sentence, told without a model: its words have to be in
 * the quotes, but for few in a long sentence, all its numbers and names, and it may deny
 * only what they deny. Who said it and when counts as said.
 */
final class SupportCheck {

	/** So many of ten words may be the speaker's own, where a sentence is long enough. */
	private static final int OWN_OF_TEN = 3;

	private static final int MOST_OWN = 2;

	/** What tells nothing, or only that and how something was told. */
	private static final Set<String> LIGHT = Lexicon
		.words("""
				also too both each other another same then later earlier before after since until once again only just very
				more most than here all none so former formerly previously currently own owns mention mentioned report
				reported state stated note noted explain explained describe described add added answer answered reply replied
				ask asked according message messages conversation session memory record recorded source sources fact facts
				following follows short sum total altogether first second last next like as well however therefore
				whether because while though although during between into out up down over under near through without within
				find found known unknown nothing not never nobody got get gets thing things one ones way""");

	private static final Pattern LACK = Pattern.compile(
			"\\b(?:not known|unknown|not (?:say|said|mentioned|recorded)|nobody (?:said|says|knows)|no (?:record|information|mention)|nothing (?:is|was) (?:known|said|recorded)|(?:does|do|did) not know|(?:does|do|did)n['\u2019]t know|nicht bekannt|unbekannt)\\b",
			Pattern.CASE_INSENSITIVE);

	/** What no longer holds was once said without a "no". */
	private static final Pattern FORMER = Pattern.compile(
			"\\b(?:no longer|any ?more|former(?:ly)?|used to|previously|before|nicht mehr|früher)\\b",
			Pattern.CASE_INSENSITIVE);

	/** Names and numbers, not at the beginning. */
	private static final Pattern HARD = Pattern.compile("(?<=[\\s(\"'\u201c])\\p{Lu}[\\p{L}\\p{N}]+|\\p{N}+");

	private static final Pattern UNSPACED = Pattern
		.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]{2,}");

	private final Set<String> asked;

	private final CitationHandles handles;

	SupportCheck(String question, CitationHandles handles) {
		this.asked = Lexicon.words(question);
		this.handles = handles;
	}

	/**
	 * {@return whether a sentence may be said}
	 * @param sentence without its sources
	 * @param cited what it is said to rest on
	 * @param before what was cited before it
	 */
	boolean carries(String sentence, Collection<Citation> cited, Collection<Citation> before) {
		Set<String> words = new HashSet<>(Lexicon.words(sentence));
		words.removeAll(LIGHT);
		if (words.isEmpty() && !HARD.matcher(sentence).find()) {
			// It only leads from one to the other, or says yes or no.
			return true;
		}
		List<Citation> all = Stream.concat(cited.stream(), before.stream()).distinct().toList();
		if (LACK.matcher(sentence).find()) {
			words.removeAll(this.asked);
			return isCovered(sentence, words, all, this.asked);
		}
		return !all.isEmpty() && isCovered(sentence, words, all, Set.of()) && isAgreed(sentence, all);
	}

	private boolean isCovered(String sentence, Set<String> words, List<Citation> cited, Set<String> besides) {
		String told = cited.stream().map(SupportCheck::told).collect(Collectors.joining("\n"));
		Set<String> source = new HashSet<>(Lexicon.words(told));
		source.addAll(besides);
		boolean hard = HARD.matcher(sentence)
			.results()
			.map(MatchResult::group)
			.flatMap((word) -> Lexicon.words(word).stream())
			.allMatch((word) -> LIGHT.contains(word) || source.contains(word)
					|| word.equals(String.valueOf(cited.size())));
		Set<String> names = this.handles.speakers()
			.stream()
			.flatMap((name) -> Lexicon.words(name).stream())
			.collect(Collectors.toSet());
		hard &= words.stream().filter(names::contains).allMatch(source::contains);
		Set<String> pairs = pairs(sentence);
		Set<String> ofSource = pairs(told);
		List<String> spaced = words.stream().filter((word) -> !UNSPACED.matcher(word).find()).toList();
		long own = spaced.stream()
			.filter((word) -> !source.contains(word) && Lexicon.shared(Set.of(word), told) < 1)
			.count();
		long ownPairs = pairs.stream().filter((pair) -> !ofSource.contains(pair)).count();
		return hard && own <= Math.min(MOST_OWN, spaced.size() * OWN_OF_TEN / 10)
				&& ownPairs <= pairs.size() * OWN_OF_TEN / 10;
	}

	private static boolean isAgreed(String sentence, List<Citation> cited) {
		boolean denied = Polarity.isNegated(sentence);
		return FORMER.matcher(sentence).find()
				|| cited.stream().anyMatch((one) -> Polarity.isNegated(words(one)) == denied);
	}

	// Where words are not set apart, characters are compared two by two.
	private static Set<String> pairs(String text) {
		return UNSPACED.matcher(text)
			.results()
			.map(MatchResult::group)
			.flatMap((run) -> IntStream.range(0, run.length() - 1).mapToObj((at) -> run.substring(at, at + 2)))
			.collect(Collectors.toSet());
	}

	private static String words(Citation citation) {
		return (citation.fact() != null) ? citation.fact().text() + "\n" + citation.quote() : citation.quote();
	}

	private static String told(Citation citation) {
		String who = Stream
			.of((citation.message() != null) ? citation.message().author() : null,
					(citation.message() != null) ? citation.message().session().name() : null,
					(citation.fact() != null) ? citation.fact().about() : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		String when = Stream
			.of((citation.message() != null) ? citation.message().createdAt() : null,
					(citation.fact() != null) ? citation.fact().validFrom() : null,
					(citation.fact() != null) ? citation.fact().validTo() : null)
			.filter(Objects::nonNull)
			.map(SupportCheck::day)
			.collect(Collectors.joining(" "));
		return words(citation) + "\n" + who + "\n" + when;
	}

	private static String day(Instant instant) {
		ZonedDateTime at = instant.atZone(ZoneOffset.UTC);
		return Stream.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"))
			.map((locale) -> at.getMonth().getDisplayName(TextStyle.FULL, locale) + " "
					+ at.getDayOfWeek().getDisplayName(TextStyle.FULL, locale))
			.collect(Collectors.joining(" ", "%d %02d %02d %d %d ".formatted(at.getYear(), at.getMonthValue(),
					at.getDayOfMonth(), at.getMonthValue(), at.getDayOfMonth()), ""));
	}

}
