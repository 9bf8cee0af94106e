package io.peergraph.question;

import java.util.Collection;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.peergraph.language.Language;
import io.peergraph.language.Lexicon;
import io.peergraph.language.NamedDate;
import io.peergraph.language.Questions;

/** A kind of answer. */
public enum AnswerKind {

	/** Yes or no. */
	VERDICT,
	/** A number or an amount. */
	NUMBER,
	/** Somebody. */
	PERSON,
	/** A time. */
	TIME,
	/** A place. */
	PLACE,
	/** What something is called. */
	NAME,
	/** A reason. */
	REASON,
	/** Something else. */
	THING;

	private static final Pattern WHY = Pattern.compile("\\b(?:why|what(?:'s| is| was) the reason|how come)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OF_NUMBER = Pattern.compile(
			"\\bhow (?:many|much|old|long|often|far|tall|big|high|heavy|large|deep|wide|fast)\\b|\\b(?:what|which)(?:'s| is| was)? (?:the |an? |\\S+'s )?(?:number|price|age|amount|percentage|score|height|weight)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OF_TIME = Pattern.compile(
			"\\bwhen\\b(?! (?:he|she|it|they|i|you)\\b)|\\b(?:what|which) (?:exact )?(?:time|date|day|month|year|weekday)\\b|\\b(?:date|day|time) (?:is|was|does|did)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OF_PLACE = Pattern.compile(
			"\\bwhere\\b|\\b(?:what|which) (?:city|town|country|place|street|village|region|part of)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OF_PERSON = Pattern
		.compile("\\b(?:who|whom|whose|which (?:person|peer|one of (?:them|us)))\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern OF_NAME = Pattern.compile("\\bname of\\b|'s name\\b|\\bcalled\\b|\\bnamed\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NAMED = Pattern
		.compile("(?<=[\\p{L},] )(?!I\\b)\\p{Lu}[\\p{L}\\p{N}'-]*|\\b(?:named|called) \\p{L}+");

	private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2}(?::\\d\\d| ?(?:am|pm|o'clock))");

	private static final Pattern DATED = Pattern.compile(
			"\\b(?:\\d{1,2} )?(?:" + NamedDate.MONTHS + ")\\b(?: \\d{1,2}\\b)?|\\b(?:19|20)\\d{2}\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern QUANTITY = Pattern.compile("\\b" + Language.anyOf("quantity") + "\\b|n't\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SOMEWHERE = Pattern
		.compile("\\b" + Language.anyOf("place") + "|(?<=[\\p{L},] )\\p{Lu}\\p{L}+");

	private static final Pattern SOMEBODY = Pattern.compile("(?<=[\\p{L},] )\\p{Lu}\\p{L}+");

	private static final Pattern LATELY = Pattern.compile("\\b(?:just|currently|finally|nowadays|now)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OTHER = Pattern.compile("\\b(?:he|she|him|his|her|they|them|their)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Set<String> PEOPLE = Lexicon.words(String.join(" ", Language.ENGLISH.words("person")));

	static AnswerKind of(String question) {
		if (WHY.matcher(question).find()) {
			return REASON;
		}
		if (Questions.isOfYesOrNo(question)) {
			return VERDICT;
		}
		if (OF_NUMBER.matcher(question).find()) {
			return NUMBER;
		}
		if (OF_TIME.matcher(question).find()) {
			return TIME;
		}
		if (OF_PLACE.matcher(question).find()) {
			return PLACE;
		}
		if (OF_PERSON.matcher(question).find()) {
			return PERSON;
		}
		return OF_NAME.matcher(question).find() ? NAME : THING;
	}

	/**
	 * {@return whether a text has an answer of that kind}
	 * @param text that speaks of all that is asked
	 * @param rest the same without what the question names
	 * @param speaker the name of who said it
	 * @param names of the peers that the question is about
	 * @param ofSomebody whether the question is for somebody else than it names
	 */
	boolean isIn(String text, String rest, String speaker, Collection<String> names, boolean ofSomebody) {
		return switch (this) {
			case REASON, THING -> true;
			case VERDICT -> !ofSomebody || !names.contains(speaker) || isOfSomebody(text, names);
			case NUMBER -> {
				String without = DATED.matcher(rest).replaceAll(" ");
				yield NamedDate.isNumberIn(without) || QUANTITY.matcher(without).find();
			}
			case TIME -> NamedDate.isTimeIn(text) || LATELY.matcher(text).find() || CLOCK.matcher(text).find();
			case PLACE -> SOMEWHERE.matcher(text).find();
			case PERSON ->
				text.indexOf('?') < 0 && (names.isEmpty() || !names.contains(speaker) || isOfSomebody(text, names));
			case NAME -> NAMED.matcher(rest).find();
		};
	}

	private static boolean isOfSomebody(String text, Collection<String> names) {
		return Lexicon.words(text).stream().anyMatch(PEOPLE::contains) || OTHER.matcher(text).find()
				|| SOMEBODY.matcher(text)
					.results()
					.map(MatchResult::group)
					.anyMatch((name) -> !name.equals("I") && names.stream().noneMatch(name::equalsIgnoreCase));
	}

}
