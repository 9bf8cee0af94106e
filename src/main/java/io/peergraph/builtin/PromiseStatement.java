package io.peergraph.builtin;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import io.peergraph.message.Message;

/**
 * What somebody said of what one peer owed another.
 *
 * @param outcome what became of it
 * @param by the name of who owed it
 * @param to the name of the other
 * @param isHearsay whether neither of them says so
 * @param at when it was said
 * @param isDecided whether it is what became of a promise, with nobody against it
 * @param finding the statement that says it
 */
record PromiseStatement(Outcome outcome, String by, String to, boolean isHearsay, Instant at, boolean isDecided,
		Finding finding) {

	/** What became of what was owed. */
	enum Outcome {

		/** It was done. */
		KEPT("%s kept a promise to %s"),
		/** It was not done. */
		BROKEN("%s broke a promise to %s"),
		/** One turned on the other. */
		BETRAYED("%s betrayed %s"),
		/** Who owed it took it back. */
		WITHDRAWN("%s took back a promise to %s"),
		/** Nobody said what became of it. */
		OPEN("%s promised %s");

		private final String phrase;

		Outcome(String phrase) {
			this.phrase = phrase;
		}

	}

	boolean isOf(Outcome outcome) {
		return this.outcome == outcome;
	}

	/**
	 * {@return whether it says the same of the same two as another one, in the same
	 * message}
	 */
	boolean repeats(PromiseStatement other) {
		return this.outcome == other.outcome && ends().equals(other.ends())
				&& this.finding.messageKey().equals(other.finding.messageKey());
	}

	/**
	 * {@return whether the same words of the same message say it of what was owed to
	 * another}
	 */
	boolean isMeantBy(PromiseStatement other) {
		return this.outcome == other.outcome && this.by.equals(other.by) && !this.to.equals(other.to)
				&& this.finding.messageKey().equals(other.finding.messageKey())
				&& (this.finding.quote().contains(other.finding.quote())
						|| other.finding.quote().contains(this.finding.quote()));
	}

	/**
	 * {@return whether one of the two says of it that it was kept, and the other that it
	 * was not, and neither was settled}
	 */
	boolean disputes(PromiseStatement other) {
		return !this.isDecided && !other.isDecided && ends().equals(other.ends())
				&& EnumSet.of(this.outcome, other.outcome).equals(EnumSet.of(Outcome.KEPT, Outcome.BROKEN))
				&& saidByOneOfThem() && other.saidByOneOfThem() && !this.saidBy().equals(other.saidBy());
	}

	private boolean saidByOneOfThem() {
		return saidBy().filter(ends()::contains).isPresent();
	}

	private Optional<String> saidBy() {
		return Optional.ofNullable(this.finding.message()).map(Message::author);
	}

	/**
	 * {@return the same, decided or not}
	 */
	PromiseStatement decided(boolean decided) {
		return new PromiseStatement(this.outcome, this.by, this.to, this.isHearsay, this.at, decided, this.finding);
	}

	/**
	 * {@return the two it is about: who owed it, and whom}
	 */
	List<String> ends() {
		return List.of(this.by, this.to);
	}

	/**
	 * {@return it in one sentence, with the words that say so}
	 * @param number of its citation
	 */
	String sentence(int number) {
		return Stated.marked(
				String.format(this.outcome.phrase, this.by, this.to) + ": " + this.finding.quotation(number),
				this.isHearsay);
	}

}
