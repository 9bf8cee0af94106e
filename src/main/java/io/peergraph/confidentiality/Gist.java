package io.peergraph.confidentiality;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.epistemics.NearFact;
import io.peergraph.language.Lexicon;
import io.peergraph.language.NamedDate;
import io.peergraph.language.PeerNames;
import io.peergraph.text.Sentences;

/**
 * What tells a thing in whatever words: whoever asks whether nell is pregnant, doubts it
 * or quotes her, tells of it. When it was adds nothing to that, nor what was said around
 * it ("but tell nobody"), so each part that tells something is one by itself.
 *
 * @param parts each of which tells it
 */
record Gist(List<Part> parts) {

	/** One word alone tells nothing. */
	private static final int FEWEST = 2;

	private static final Pattern BETWEEN = Pattern
		.compile("[,;:.!?\u2026](?=\\s)|\\s(?:but|so|because|and|since|although)(?=\\s)");

	private static final Pattern DATE = Pattern
		.compile("\\b(?:\\d{1,2} )?(?:" + NamedDate.MONTHS + ")\\b(?: \\d{4}\\b)?", Pattern.CASE_INSENSITIVE);

	private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[,.\u00A0](?=\\d{3}(?!\\d))");

	/**
	 * {@return what tells a fact}
	 * @param fact that is known
	 * @param quotes the words in which it was said, as far as they are known
	 */
	static Gist of(NearFact fact, Collection<String> quotes) {
		String text = fact.said();
		Set<Part> parts = new LinkedHashSet<>();
		parts.add(Part.whole(fact, text));
		quotes.forEach((quote) -> parts.add(Part.whole(fact, quote)));
		Stream.concat(Stream.of(text), quotes.stream())
			.flatMap(BETWEEN::splitAsStream)
			.forEach((clause) -> parts.add(Part.clause(fact, clause)));
		return new Gist(parts.stream().filter(Part::telling).toList());
	}

	/**
	 * {@return whether that tells it: all words of a part in two sentences, and whom it
	 * is about in whichever}
	 * @param said what somebody says
	 */
	boolean isIn(Saying said) {
		return this.parts.stream().anyMatch((part) -> part.isIn(said));
	}

	private static boolean isNamed(String name, String speaker, String text) {
		return PeerNames.isIn(text, name) || (name.equals(speaker) && PeerNames.isOfOneself(text));
	}

	// However numbers are written; and without dates, unless nothing else is told.
	private static Set<String> wordsOf(String text) {
		String plain = THOUSANDS.matcher(text).replaceAll("");
		Set<String> words = Lexicon.words(DATE.matcher(plain).replaceAll(" "));
		words.removeIf(NamedDate::isTimeIn);
		return words.isEmpty() ? Lexicon.words(plain) : words;
	}

	/**
	 * A part of what is told.
	 *
	 * @param text in small letters, empty where the words need not stand together
	 * @param names of the peers that it is about
	 * @param words the other words that tell something, without their endings
	 * @param telling whether it tells something
	 */
	record Part(String text, List<String> names, Set<String> words, boolean telling) {

		static Part whole(NearFact fact, String text) {
			List<String> names = names(fact, text);
			Set<String> words = words(names, text);
			return new Part((words.size() >= FEWEST || names.size() >= FEWEST) ? text.toLowerCase(Locale.ROOT) : "",
					names, words, !words.isEmpty() && names.size() + words.size() >= FEWEST);
		}

		static Part clause(NearFact fact, String text) {
			List<String> names = names(fact, text);
			Set<String> words = words(names, text);
			boolean subject = isNamed(fact.about(), fact.about(), text);
			return new Part("", names, words, words.size() >= (subject ? 1 : FEWEST));
		}

		private static List<String> names(NearFact fact, String text) {
			return Stream.concat(Stream.of(fact.about()), fact.mentions().stream())
				.distinct()
				.filter((name) -> name.equals(fact.about()) || isNamed(name, fact.about(), text))
				.toList();
		}

		private static Set<String> words(List<String> names, String text) {
			Set<String> words = new HashSet<>(wordsOf(text));
			names.forEach((name) -> words.removeAll(Lexicon.words(name)));
			return words;
		}

		boolean isIn(Saying said) {
			return (!this.text.isEmpty() && said.text().toLowerCase(Locale.ROOT).contains(this.text))
					|| (said.words().containsAll(this.words)
							&& this.names.stream().allMatch((name) -> isNamed(name, said.speaker(), said.text()))
							&& said.isTogether(this.words));
		}

	}

	/**
	 * What somebody says.
	 *
	 * @param speaker the name of the peer, empty for nobody
	 * @param text what it says
	 * @param sentences the words of each of its sentences that tell something, without
	 * their endings
	 */
	record Saying(String speaker, String text, List<Set<String>> sentences) {

		static Saying of(String speaker, String text) {
			String plain = THOUSANDS.matcher(text).replaceAll("");
			return new Saying(speaker, text, Sentences.of(plain).stream().map(Lexicon::words).toList());
		}

		Set<String> words() {
			return this.sentences.stream().flatMap(Set::stream).collect(Collectors.toSet());
		}

		boolean isTogether(Set<String> words) {
			return IntStream.range(0, this.sentences.size()).anyMatch((first) -> {
				Set<String> two = new HashSet<>(this.sentences.get(first));
				two.addAll(this.sentences.get(Math.min(first + 1, this.sentences.size() - 1)));
				return two.containsAll(words);
			});
		}

	}

}
