package io.peergraph.statement;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.peergraph.language.Language;
import io.peergraph.language.Verbs;
import io.peergraph.language.Word;

/**
 * What stands before the verb of a clause, and whether it is a subject of that verb.
 */
final class SubjectPhrase {

	private static final Set<String> INTERROGATIVES = Language.ENGLISH.words("interrogatives");

	private static final Set<String> PLURALS = Language.ENGLISH.words("plurals");

	private static final Pattern PLAIN = Pattern.compile("^R{0,2}(?=.*[NP])(?:[DPN]++(?:[IC]{1,2}(?=[DPN]))?)++R{0,3}");

	private static final Pattern NONE = Pattern.compile(
			"(?:me|us|him|them)\\b|not (?!(?:every\\w*|all|many|much|enough|even|only|an?|one|\\w+ing)\\b)",
			Pattern.CASE_INSENSITIVE);

	private final Clause clause;

	private final int verb;

	private final List<Word> words;

	SubjectPhrase(Clause clause, int verb) {
		this.clause = clause;
		this.verb = verb;
		this.words = clause.words().subList(0, verb);
	}

	/**
	 * {@return whether it is nouns and pronouns, and what usually stands beside them}
	 */
	boolean isPlain() {
		return PLAIN.matcher(this.words.stream().map(SubjectPhrase::code).collect(Collectors.joining())).matches();
	}

	/**
	 * {@return whether a clause that states something may begin so}
	 */
	boolean mayBegin() {
		String first = this.clause.lower(0);
		return !NONE.matcher(this.clause.text()).lookingAt() && !Verbs.isKnown(first)
				&& !ClauseType.STATES.contains(first)
				&& !(first.matches("this|last|next") && this.clause.is(1, Word::isTime));
	}

	/**
	 * {@return whether the verb has a form that goes with it}
	 */
	boolean agrees() {
		Word does = this.clause.words().get(this.verb);
		boolean contracted = does.lower().matches("(?:i|you|we|he|she|they|it)'\\w+");
		return (isFinite(does) || isPlural()) && !contracted && !isBare(does) && !does.lower().endsWith("ing");
	}

	private static boolean isFinite(Word verb) {
		return verb.tag().contains("AUX") || verb.lower().matches("are|have|do") || verb.lower().endsWith("s")
				|| Verbs.isPast(verb.text()) || Verbs.isModal(verb.text());
	}

	private boolean isPlural() {
		Word last = this.words.getLast();
		return last.lower().endsWith("s") || last.tag().equals("ADV")
				|| this.words.stream().anyMatch((word) -> PLURALS.contains(word.lower()));
	}

	// "Parents divorced" may leave out a verb.
	private boolean isBare(Word does) {
		boolean ends = !this.clause.is(this.verb + 1, (next) -> !next.isMark());
		return this.verb == 1 && (ends || this.words.getFirst().tag().equals("NOUN")) && !does.tag().contains("AUX")
				&& Verbs.isPast(does.text());
	}

	// One sign for each word: a noun, a pronoun, what stands before them, and others.
	private static String code(Word word) {
		if (word.text().equals(".")) {
			return "";
		}
		if (word.isMark() || INTERROGATIVES.contains(word.lower())) {
			return "X";
		}
		return word.isNominal() ? "N" : word.tag().contains("PRON") ? "P" : switch (word.tag()) {
			case "DET", "ADJ" -> "D";
			case "ADP" -> "I";
			case "CCONJ" -> "C";
			case "ADV", "PART" -> "R";
			default -> "X";
		};
	}

}
