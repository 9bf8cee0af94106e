package io.peergraph.statement;

import java.util.List;
import java.util.Set;

import io.peergraph.language.Language;
import io.peergraph.language.Verbs;
import io.peergraph.language.Word;
import io.peergraph.text.TextSpan;

/** Whether subject and verb of a clause stand where they usually do. */
final class WordOrder {

	private static final Set<String> SPEAKER = Language.ENGLISH.words("speaker");

	private static final Set<String> CONDITIONS = Language.ENGLISH.words("conditions");

	private static final Set<String> NOT_OPENINGS = Language.ENGLISH.words("not-openings");

	private static final Set<String> SAME_IN_PAST = Language.ENGLISH.words("same-in-past");

	private static final Set<String> DEGREES = Language.ENGLISH.words("degrees");

	private final Clause clause;

	private final List<Word> words;

	WordOrder(Clause clause) {
		this.clause = clause;
		this.words = clause.words();
	}

	/**
	 * {@return whether the order is usual in a clause, or in both of which one hangs on
	 * the other: "If you come, I will cook"}
	 * @param type what the clause is
	 */
	boolean isUsual(ClauseType type) {
		int comma = this.clause.indexOf(0, (index) -> this.clause.lower(index).equals(","));
		if (CONDITIONS.contains(this.clause.lower(0)) && comma > 2 && comma + 2 < this.words.size()) {
			return isUsual(1, comma) && isUsual(comma + 1, this.words.size());
		}
		return isUsualAlone(type);
	}

	private boolean isUsual(int from, int to) {
		List<Word> part = this.words.subList(from, to);
		TextSpan span = this.clause.span().part(part.getFirst().start(), part.getLast().end());
		Clause alone = Clause.of(new TextSpan(this.clause.text(), 0), this.words,
				new TextSpan(span.text(), part.getFirst().start()), false);
		ClauseType type = ClauseType.of(alone.words());
		return type != ClauseType.UNSAID && type != ClauseType.PROPOSAL && new WordOrder(alone).isUsualAlone(type);
	}

	private boolean isUsualAlone(ClauseType type) {
		return switch (type) {
			case OWN -> isOwn();
			case BELONGING -> isNamedFirst(1);
			case CLAIM, VAGUE -> isNamedFirst(0);
			case UNSAID -> isUnsaid();
			case PROPOSAL -> true;
			case NONE -> false;
		};
	}

	private boolean isOwn() {
		int speaker = this.clause.indexOf(0, (index) -> SPEAKER.contains(this.clause.lower(index)));
		if (speaker < 0 || !isOpening(this.words.subList(0, speaker))) {
			return false;
		}
		String subject = this.clause.lower(speaker);
		int verb = this.clause.indexOf(speaker + 1, (index) -> !this.words.get(index).tag().matches("ADV|PART|DET"));
		boolean contracted = subject.length() > 2 && !subject.equals("we");
		return contracted ? verb > 0 : this.clause.isVerb(verb) && !isHeadless(verb);
	}

	// "Will told me": no verb in that form comes after another.
	private boolean isHeadless(int verb) {
		return Verbs.isModal(this.clause.lower(verb)) && this.clause.isVerb(verb + 1)
				&& Verbs.isPast(this.clause.lower(verb + 1)) && !SAME_IN_PAST.contains(this.clause.lower(verb + 1));
	}

	// "Last year I", "Ana and I", "If you come, I".
	private static boolean isOpening(List<Word> words) {
		if (words.isEmpty()) {
			return true;
		}
		String last = words.getLast().lower();
		if (NOT_OPENINGS.contains(last)) {
			return false;
		}
		if (words.stream().allMatch((word) -> word.tag().equals("ADV"))) {
			return true;
		}
		return last.equals("and")
				? words.stream().allMatch((word) -> word.isNominal() || word.tag().matches("CCONJ|PRON|ADJ"))
				: isAdverbial(words);
	}

	private static boolean isAdverbial(List<Word> words) {
		String first = words.getFirst().tag();
		boolean phrase = first.matches("ADP|SCONJ|ADV");
		boolean marked = words.getLast().text().equals(",");
		boolean dated = words.stream().anyMatch(Word::isTime);
		if (words.stream().anyMatch(Word::isVerb)) {
			return phrase && marked;
		}
		return dated || (phrase && (marked || !first.equals("SCONJ")));
	}

	// What is spoken of, then what it does.
	private boolean isNamedFirst(int from) {
		if (from == 0 && (this.clause.lower(0).matches("(?:you|there)'.*") || Anaphora.isDummy(this.clause))) {
			return true;
		}
		boolean gerund = from == 0 && ClauseType.isGerund(this.words);
		int verb = this.clause.indexOf(from,
				(index) -> this.clause.isVerb(index) && !(gerund && this.clause.isDependent(index)));
		if (verb < 1) {
			return from > 0 && this.words.size() > 3;
		}
		SubjectPhrase subject = new SubjectPhrase(this.clause, verb);
		return (gerund || subject.isPlain()) && subject.mayBegin() && subject.agrees();
	}

	// "Just moved": but "put it there" may be an order.
	private boolean isUnsaid() {
		if (this.words.stream().filter((word) -> !word.isMark()).count() < 3) {
			return false;
		}
		int verb = this.clause.indexOf(0, this.clause::isVerb);
		return ClauseType.isState(this.words) || (verb >= 0 && !isHeadless(verb) && !isOtherwise(verb));
	}

	private boolean isOtherwise(int verb) {
		String form = this.clause.lower(verb);
		boolean order = verb == 0 && (SAME_IN_PAST.contains(form) || ClauseType.PARTICIPLES.contains(form));
		boolean goesOn = form.endsWith("ing") && this.clause.indexOf(verb + 1,
				(index) -> this.clause.isVerb(index) && !this.clause.isDependent(index)) >= 0;
		boolean state = form.endsWith("ed") && (DEGREES.contains(this.clause.lower(verb - 1))
				|| this.clause.is(verb + 1, (word) -> word.tag().equals("NOUN")));
		return order || goesOn || state;
	}

}
