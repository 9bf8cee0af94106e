package io.peergraph.epistemics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.language.Lexicon;
import io.peergraph.language.PeerNames;
import io.peergraph.text.Sentences;

/**
 * What tells a thing in whatever words: whoever asks whether nell is pregnant, doubts it
 * or quotes her, tells of it.
 *
 * @param text what it says, without those who report it, in small letters
 * @param names of the peers that it is about
 * @param words the other words that tell something, without their endings
 */
record Gist(String text, List<String> names, Set<String> words) {

	/** One word alone tells nothing. */
	private static final int FEWEST = 2;

	/**
	 * {@return what tells a fact}
	 * @param fact that is known
	 */
	static Gist of(SameContent.Near fact) {
		String text = fact.content().text();
		List<String> names = Stream.concat(Stream.of(fact.about()), fact.mentions().stream())
			.distinct()
			.filter((name) -> isNamed(name, fact.about(), text))
			.toList();
		Set<String> words = new HashSet<>(Lexicon.words(text));
		names.forEach((name) -> words.removeAll(Lexicon.words(name)));
		return new Gist(text.toLowerCase(Locale.ROOT), names, words);
	}

	/**
	 * {@return whether that tells it: all of its words in one sentence, and whom it is
	 * about in whichever}
	 * @param said what somebody says
	 */
	boolean isIn(Saying said) {
		return said.text().toLowerCase(Locale.ROOT).contains(this.text)
				|| (isTelling() && said.words().containsAll(this.words)
						&& this.names.stream().allMatch((name) -> isNamed(name, said.speaker(), said.text()))
						&& Sentences.of(said.text()).stream().anyMatch(this::isInOne));
	}

	// That two are named together tells nothing.
	private boolean isTelling() {
		return !this.words.isEmpty() && this.names.size() + this.words.size() >= FEWEST;
	}

	private boolean isInOne(String sentence) {
		return Lexicon.words(sentence).containsAll(this.words);
	}

	private static boolean isNamed(String name, String speaker, String text) {
		return PeerNames.isIn(text, name) || (name.equals(speaker) && PeerNames.isOfOneself(text));
	}

	/**
	 * What somebody says.
	 *
	 * @param speaker the name of the peer, empty for nobody
	 * @param text what it says
	 * @param words those of it that tell something, without their endings
	 */
	record Saying(String speaker, String text, Collection<String> words) {

		static Saying of(String speaker, String text) {
			return new Saying(speaker, text, Lexicon.words(text));
		}

	}

}
