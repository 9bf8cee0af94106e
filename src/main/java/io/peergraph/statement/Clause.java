package io.peergraph.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.peergraph.language.Language;
import io.peergraph.language.Word;
import io.peergraph.text.TextSpan;

/**
 * A part of a sentence that states something or asks.
 *
 * @param span where it stands
 * @param words with where they begin in it
 * @param asks whether it asks
 */
record Clause(TextSpan span, List<Word> words, boolean asks) {

	private static final Set<String> LINKS = Language.ENGLISH.words("links");

	private static final Set<String> CONJUNCTIONS = Language.ENGLISH.words("conjunctions");

	static Clause of(TextSpan whole, List<Word> words, TextSpan part, boolean asks) {
		int from = part.start() - whole.start();
		int to = from + part.text().length();
		return new Clause(part,
				words.stream()
					.filter((word) -> word.start() >= from && word.end() <= to)
					.map((word) -> new Word(word.text(), word.start() - from, word.tag()))
					.toList(),
				asks);
	}

	/**
	 * {@return the clause with other words in the place of one; where it stands is left}
	 * @param index of that word
	 * @param by the other words, wherever they begin
	 */
	Clause with(int index, List<Word> by) {
		Word old = this.words.get(index);
		List<Word> changed = new ArrayList<>(this.words.subList(0, index));
		StringBuilder text = new StringBuilder(text().substring(0, old.start()));
		for (Word word : by) {
			if (text.length() > old.start()) {
				text.append(' ');
			}
			changed.add(new Word(word.text(), text.length(), word.tag()));
			text.append(word.text());
		}
		int shift = text.length() - old.end();
		this.words.subList(index + 1, this.words.size())
			.forEach((word) -> changed.add(new Word(word.text(), word.start() + shift, word.tag())));
		text.append(text().substring(old.end()));
		return new Clause(new TextSpan(text.toString(), this.span.start()), changed, this.asks);
	}

	String text() {
		return this.span.text();
	}

	Optional<Word> last() {
		return this.words.reversed().stream().filter((word) -> !word.isMark()).findFirst();
	}

	/**
	 * {@return the word at an index in small letters, empty where there is none}
	 */
	String lower(int index) {
		return has(index) ? this.words.get(index).lower() : "";
	}

	/**
	 * {@return whether there is a word at an index, and it is like that}
	 */
	boolean is(int index, Predicate<Word> condition) {
		return has(index) && condition.test(this.words.get(index));
	}

	boolean isVerb(int index) {
		return is(index, Word::isVerb);
	}

	/**
	 * {@return the index of the first word from one on of which something is so, -1 for
	 * none}
	 */
	int indexOf(int from, IntPredicate condition) {
		return IntStream.range(from, this.words.size()).filter(condition).findFirst().orElse(-1);
	}

	/**
	 * {@return whether a word leads to another clause}
	 */
	static boolean leads(Word word) {
		return word.tag().contains("CONJ") || LINKS.contains(word.lower()) || CONJUNCTIONS.contains(word.lower())
				|| word.text().matches("[,;:\"“”–—-]");
	}

	/**
	 * {@return whether a verb is an infinitive or a participle}
	 */
	boolean isDependent(int index) {
		String verb = lower(index);
		boolean participle = is(index - 1, Word::isNominal) && verb.endsWith("ed")
				&& is(index + 1, (next) -> next.tag().equals("ADP"));
		boolean infinitive = lower(index - 1).equals("to")
				|| (is(index - 1, (before) -> before.tag().equals("ADV")) && lower(index - 2).equals("to"));
		return infinitive || participle || verb.endsWith("ing") || verb.matches("called|named|made|born|based");
	}

	private boolean has(int index) {
		return index >= 0 && index < this.words.size();
	}

}
