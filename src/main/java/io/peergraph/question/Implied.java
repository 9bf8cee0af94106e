package io.peergraph.question;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.peergraph.language.Verbs;

/**
 * What is asked and said in other words than those that are compared.
 *
 * @param question what is asked, put otherwise
 * @param permission whether it is for what somebody may, and not for what they can
 */
record Implied(String question, boolean permission) {

	/** "Since I'm vegetarian, could we …?" says that it is so, whatever is asked. */
	private static final Pattern PRESUPPOSED = Pattern.compile(
			"^\\W*(?:since|because|given that|seeing that|now that) ((?:i|we|my|our)\\b[^,?]{1,200}),[^?]{1,400}\\?\\W*$",
			Pattern.CASE_INSENSITIVE);

	/** "The pump was stuck, fixed it": the speaker did. */
	private static final Pattern ITS_DEED = Pattern.compile(
			"\\b(?:the|that|this|my|our) (?<thing>\\p{L}[\\p{L} -]{1,40}?)(?<state> (?:is|was|were|are|has been|had been)\\b[^,.;?!]{1,80}), ?(?:and )?(?<when>(?:i |just |already |then |finally ){0,2}+)(?<deed>\\p{L}{2,30}) (?:it|them)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ITS_TIME = Pattern.compile(
			"^(?: (?:myself|ourselves|today|yesterday|already|(?:this|last) \\p{L}{1,20})\\b)++",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ALLOWED = Pattern
		.compile("\\b(?:am|is|are|'m|'s|'re)( not)? (?:allowed|permitted|able) to\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern MAY = Pattern.compile(
			"^(?:is|are) (?<who>\\S+(?: \\S+)?) (?<how>allowed|permitted|able) to (?<rest>.+)$",
			Pattern.CASE_INSENSITIVE);

	/**
	 * {@return a question of what somebody may or can do, put with "can"}
	 */
	static Optional<Implied> permission(String question) {
		Matcher may = MAY.matcher(question);
		return may.matches() ? Optional.of(new Implied("Can " + may.group("who") + " " + may.group("rest"),
				!may.group("how").equalsIgnoreCase("able"))) : Optional.empty();
	}

	/**
	 * {@return a statement of what somebody may or can do, put with "can"}
	 */
	static String ability(String sentence) {
		return ALLOWED.matcher(sentence).replaceAll((match) -> (match.group(1) != null) ? " can not" : " can");
	}

	/**
	 * {@return whether a verdict holds: who can do something need not be allowed to, but
	 * who cannot is not}
	 */
	boolean follows(boolean verdict, String sentence) {
		return !verdict || !this.permission || ALLOWED.matcher(sentence).find();
	}

	/**
	 * {@return what a sentence says to be so, where the rest of it asks}
	 */
	static String presupposed(String sentence) {
		Matcher presupposed = PRESUPPOSED.matcher(sentence);
		return presupposed.matches() ? presupposed.group(1) : sentence;
	}

	/**
	 * {@return a sentence with what it says of a deed on what it names first}
	 */
	static String deeds(String sentence) {
		Matcher deed = ITS_DEED.matcher(sentence);
		return (deed.find() && Verbs.isPast(deed.group("deed")))
				? deed.group("thing") + deed.group("state") + " and I " + deed.group("deed") + " the "
						+ deed.group("thing") + ITS_TIME.matcher(sentence.substring(deed.end())).replaceFirst("")
				: sentence;
	}

}
