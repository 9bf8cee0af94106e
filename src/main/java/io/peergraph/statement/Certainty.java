package io.peergraph.statement;

import java.util.Set;
import java.util.regex.Pattern;

import io.peergraph.language.Language;
import io.peergraph.language.Verbs;
import io.peergraph.language.Word;

/**
 * Whether the rules understand a clause for sure: it says itself what it speaks of, it is
 * one thought, it is whole, and who does what is where it usually is. What they do not
 * understand is quoted, since a quotation is never wrong.
 */
final class Certainty {

	private static final Set<String> UNFINISHED = Language.ENGLISH.words("unfinished");

	private static final Pattern UNSURE = Pattern
		.compile("(?<![\\p{L}\\p{N}'])" + Language.anyOf("unsure") + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

	/** Marks that stand in plain prose. */
	private static final String PLAIN = ",.:;-–—%$€£&#°+/!\"“”";

	private static final Pattern SAYS = Pattern
		.compile("\\b(?:said|says|say|asked|told \\S+|wrote|called|named)[,:]?\\s*$", Pattern.CASE_INSENSITIVE);

	private static final Pattern OF_LISTENER = Pattern.compile("(?:you|u)(?:'\\w+)?|your|yours|yourself|ur");

	private static final int LONGEST = 40;

	private final Clause clause;

	Certainty(Clause clause) {
		this.clause = clause;
	}

	/**
	 * {@return whether the clause is understood}
	 * @param type what it is
	 * @param addressed whether it is known who is spoken to
	 */
	boolean isOf(ClauseType type, boolean addressed) {
		return this.clause.words().size() <= LONGEST && isPlain() && isOfItself() && !RunOn.isIn(this.clause)
				&& new WordOrder(this.clause).isUsual(type) && (addressed || !isOfListener());
	}

	/**
	 * {@return whether the clause says itself what it speaks of, and is whole}
	 */
	boolean isOfItself() {
		return Anaphora.isResolved(this.clause) && !isBrokenOff();
	}

	private boolean isOfListener() {
		return this.clause.words().stream().anyMatch((word) -> OF_LISTENER.matcher(word.lower()).matches());
	}

	// "And I do", "I want to know who", "I used to".
	private boolean isBrokenOff() {
		return this.clause.last()
			.filter((last) -> Verbs.isHelper(last.text()) || UNFINISHED.contains(last.lower())
					|| (mayHelp(last) && !isAfterPreposition(last)))
			.isPresent();
	}

	private static boolean mayHelp(Word word) {
		return Verbs.isModal(word.text()) || (word.tag().contains("AUX") && !Verbs.isPast(word.lower()));
	}

	// "In may" is a month.
	private boolean isAfterPreposition(Word word) {
		return this.clause.is(this.clause.words().indexOf(word) - 1, (before) -> before.tag().equals("ADP"));
	}

	private boolean isPlain() {
		String text = this.clause.text();
		return !UNSURE.matcher(text).find() && this.clause.words().stream().allMatch((word) -> isPlain(word, text));
	}

	private static boolean isPlain(Word word, String text) {
		if (!word.isMark()) {
			return word.text().length() < 3 || !word.isVerb() || !word.text().chars().allMatch(Character::isUpperCase);
		}
		boolean opens = "\"“".contains(word.text()) && text.indexOf(word.text()) == word.start();
		return opens ? SAYS.matcher(text.substring(0, word.start())).find() : PLAIN.contains(word.text());
	}

}
