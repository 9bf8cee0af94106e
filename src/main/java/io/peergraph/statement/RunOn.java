package io.peergraph.statement;

import java.util.Set;
import java.util.stream.IntStream;

import io.peergraph.language.Language;
import io.peergraph.language.Verbs;
import io.peergraph.language.Word;

/**
 * More than one thought in a clause. A verb that nothing leads to begins another one: "I
 * sold it I kept the other".
 */
final class RunOn {

	private static final Set<String> COMPLEMENTS = Language.ENGLISH.words("complements");

	private static final Set<String> SUBORDINATING = Language.ENGLISH.words("subordinating");

	private final Clause clause;

	private String lead = "";

	private boolean led = true;

	private boolean within;

	private RunOn(Clause clause) {
		this.clause = clause;
	}

	/**
	 * {@return whether a clause is more than one thought, or hangs on one that is left
	 * out}
	 */
	static boolean isIn(Clause clause) {
		RunOn thought = new RunOn(clause);
		return !IntStream.range(0, clause.words().size()).allMatch(thought::passes)
				|| (thought.led && SUBORDINATING.contains(thought.lead));
	}

	private boolean passes(int index) {
		if (isGap(index) || isTitled(index) || isBidden(index)) {
			return false;
		}
		Word word = this.clause.words().get(index);
		if (word.isVerb()) {
			return passesVerb(index);
		}
		if (Clause.leads(word)) {
			this.led = true;
			this.lead = word.lower();
		}
		this.within &= !Clause.leads(word) && word.tag().matches("ADV|PART|INTJ");
		return true;
	}

	private boolean passesVerb(int index) {
		boolean depends = this.within || this.clause.isDependent(index);
		if (!depends && !this.led) {
			return false;
		}
		this.led &= depends;
		if (COMPLEMENTS.contains(this.clause.lower(index))) {
			this.led = true;
			this.lead = "";
		}
		this.within = true;
		return true;
	}

	// "I hope so, take care".
	private boolean isBidden(int index) {
		String verb = this.clause.lower(index);
		return this.clause.lower(index - 1).equals(",") && this.clause.is(index, (word) -> word.tag().equals("VERB"))
				&& !verb.endsWith("ing") && !verb.endsWith("s") && !Verbs.isPast(verb)
				&& !ClauseType.STATES.contains(verb);
	}

	// "I am reading I, Claudius".
	private boolean isTitled(int index) {
		return index > 0 && this.clause.is(index, (word) -> word.text().equals("I"))
				&& !this.clause.lower(index - 1).equals("and") && this.clause.is(index + 1, Word::isMark);
	}

	// "I run a shop and my wife a school": its verb is left out.
	private boolean isGap(int index) {
		if (!this.clause.lower(index - 1).matches("and|but|or|,")) {
			return false;
		}
		String first = this.clause.lower(index);
		int next = index + (first.matches("my|our|his|her|their|the") ? 2 : 1);
		return this.clause.is(next - 1, (word) -> word.tag().matches("NOUN|PROPN|PRON"))
				&& this.clause.is(next, (word) -> word.lower().matches("a|an|the|my|his|her")
						|| (first.matches("i|he|she|we|they") && !mayGoOn(word)));
	}

	private static boolean mayGoOn(Word word) {
		return word.isVerb() || word.tag().contains("ADV") || word.tag().contains("PART");
	}

}
