package io.peergraph.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

}
