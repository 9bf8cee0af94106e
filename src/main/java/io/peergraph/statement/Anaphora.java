package io.peergraph.statement;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.peergraph.language.Language;
import io.peergraph.language.Word;

/** What a clause points to, and whether it was named in the clause before. */
final class Anaphora {

	private static final Set<String> REFERRING = Language.ENGLISH.words("may-refer");

	private static final Set<String> SPEAKER = Language.ENGLISH.words("speaker");

	private static final Set<String> COMPLEMENTS = Language.ENGLISH.words("complements");

	private static final Pattern DUMMY = Pattern.compile(Language.anyOf("dummy-it") + "\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern SUBJECT = Pattern.compile("(?:i|you|we|he|she|they)(?:'\\w+)?");

	private static final Pattern BEING = Pattern.compile("(?:i'|a)m|you're|(?:he|she)'s|are");

	private final Clause clause;

	private boolean thing;

	private boolean person;

	/** It was named in a clause before. */
	private boolean earlier;

	private Anaphora(Clause clause) {
		this.clause = clause;
	}

	/**
	 * {@return whether a clause names all that it points to}
	 */
	static boolean isResolved(Clause clause) {
		return IntStream.range(0, clause.words().size()).allMatch(new Anaphora(clause)::passes);
	}

	/**
	 * {@return whether a clause begins with an "it" that points to nothing}
	 */
	static boolean isDummy(Clause clause) {
		return DUMMY.matcher(clause.text()).lookingAt();
	}

	private boolean passes(int index) {
		if (refers(index)) {
			return false;
		}
		Word word = this.clause.words().get(index);
		this.earlier |= this.thing && (Clause.leads(word) || SUBJECT.matcher(word.lower()).matches());
		if (word.isNominal() && !SPEAKER.contains(word.lower()) && !word.isTime()) {
			this.thing |= !isRole(index) && !isCalled(index);
			this.person |= (!word.tag().equals("NUM") && !word.lower().endsWith("s")) || word.lower().endsWith("'s");
		}
		return true;
	}

	private boolean refers(int index) {
		String word = this.clause.lower(index);
		int next = index + 1;
		return switch (word) {
			case "there" -> !this.clause.isVerb(next);
			case "here" -> !this.clause.lower(next).matches("in|at|on");
			case "both" -> !this.thing && !this.clause.is(next, (after) -> !after.isMark());
			case "this" -> !isDummyAt(index) && !this.clause.is(next, Word::isTime) && !isOfNext(index);
			case "these" -> !this.clause.is(next, Word::isTime);
			case "that", "those", "that's" -> isOfBefore(index) && !isRelative(index);
			case "one", "ones" ->
				!this.clause.is(next, Word::isNominal) && !this.clause.lower(next).matches("of|more|another");
			case "he", "he's", "he'd", "he'll", "she", "she's", "she'd", "she'll", "his" -> !this.person;
			case "her" -> !this.person || (!this.earlier && !this.clause.is(next, Word::isNominal));
			case "him" -> !this.person || !this.earlier;
			case "it", "them" -> !this.earlier && !isDummyAt(index);
			default -> REFERRING.contains(word) && !this.thing && !isDummyAt(index);
		};
	}

	// "You are the seer": that is who somebody is, and nothing that "it" points to.
	private boolean isRole(int index) {
		int before = index - 1;
		while (this.clause.is(before, (word) -> word.tag().matches("DET|ADJ"))) {
			before--;
		}
		return BEING.matcher(this.clause.lower(before)).matches();
	}

	// "Well, alice, I lost it": who is spoken to is nothing either.
	private boolean isCalled(int index) {
		return this.clause.is(index, (word) -> word.tag().equals("PROPN")) && this.clause.is(index - 1, Word::isMark)
				&& this.clause.is(index + 1, Word::isMark);
	}

	private boolean isDummyAt(int index) {
		return index == 0 && isDummy(this.clause);
	}

	// "This house".
	private boolean isOfNext(int index) {
		return this.clause.is(index, (word) -> word.tag().equals("DET"))
				&& this.clause.is(index + 1, (word) -> word.tag().matches("NOUN|PROPN|ADJ|NUM|VERB"));
	}

	private boolean isOfBefore(int index) {
		return !this.clause.is(index, (word) -> word.tag().contains("SCONJ"))
				|| (index < 2 && this.clause.isVerb(index + 1));
	}

	// "The book that I bought", but also "I said that I would".
	private boolean isRelative(int index) {
		return this.clause.lower(index).equals("that")
				&& this.clause.is(index - 1, (word) -> word.isNominal() || COMPLEMENTS.contains(word.lower()))
				&& this.clause.is(index + 1, (word) -> word.isVerb() || word.isNominal() || word.tag().contains("PRON")
						|| word.tag().equals("DET"));
	}

}
