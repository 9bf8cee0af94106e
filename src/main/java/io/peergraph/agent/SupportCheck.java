package io.peergraph.agent;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.dialectic.Citation;
import io.peergraph.language.Lexicon;
import io.peergraph.language.NamedDate;
import io.peergraph.language.Negation;
import io.peergraph.language.TemporalScope;
import io.peergraph.language.Words;

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
	private static final Set<String> LIGHT = Lexicon.ofTelling();

	/** Names and numbers, not at the beginning. */
	private static final Pattern HARD = Pattern.compile("(?<=[\\s(\"'\u201c])\\p{Lu}[\\p{L}\\p{N}]+|\\p{N}+");

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
		if (Negation.isOfLack(sentence)) {
			words.removeAll(this.asked);
			return isCovered(sentence, words, all, this.asked);
		}
		return !all.isEmpty() && isCovered(sentence, words, all, Set.of()) && isAgreed(sentence, all);
	}

	private boolean isCovered(String sentence, Set<String> words, List<Citation> cited, Set<String> besides) {
		String sources = cited.stream().map(SupportCheck::sourceOf).collect(Collectors.joining("\n"));
		Set<String> source = new HashSet<>(Lexicon.words(sources));
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
		// Where words are not set apart, characters are compared two by two.
		Set<String> pairs = Words.pairs(sentence);
		Set<String> ofSource = Words.pairs(sources);
		List<String> spaced = words.stream().filter((word) -> Words.pairs(word).isEmpty()).toList();
		long own = spaced.stream()
			.filter((word) -> !source.contains(word) && Lexicon.shared(Set.of(word), sources) < 1)
			.count();
		long ownPairs = pairs.stream().filter((pair) -> !ofSource.contains(pair)).count();
		return hard && own <= Math.min(MOST_OWN, spaced.size() * OWN_OF_TEN / 10)
				&& ownPairs <= pairs.size() * OWN_OF_TEN / 10;
	}

	private static boolean isAgreed(String sentence, List<Citation> cited) {
		boolean denied = Negation.isIn(sentence);
		// What no longer holds was once said without a "no".
		return TemporalScope.isOfBefore(sentence)
				|| cited.stream().anyMatch((one) -> Negation.isIn(words(one)) == denied);
	}

	private static String words(Citation citation) {
		return (citation.fact() != null) ? citation.fact().text() + "\n" + citation.quote() : citation.quote();
	}

	private static String sourceOf(Citation citation) {
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
			.map(NamedDate::words)
			.collect(Collectors.joining(" "));
		return words(citation) + "\n" + who + "\n" + when;
	}

}
