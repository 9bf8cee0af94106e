package io.peergraph.dialectic;

import java.util.Locale;
import java.util.regex.Pattern;

/** What speaks for trusting somebody, what against it, and what for neither. */
enum Stance {

	FOR, AGAINST, NEITHER;

	/** What to look for where trust is in question. */
	static final String MATTER = "trust honest promise promised help support ally alliance protect friend loyal"
			+ " attack betray lie lied secret against steal threaten deceive trick harm";

	private static final Pattern ASKED = Pattern.compile(
			"\\b(?:trust\\w*|rel(?:y|iable|ied)|loyal\\w*|betray\\w*|honest\\w*|sincere|lying|liar|deceiv\\w*|backstab\\w*|"
					+ "double-?cross\\w*|count on|depend on|safe with|on (?:my|our|your|his|her|their) side|friend or foe)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern THREAT = Pattern.compile(
			"\\b(?:attack\\w*|betray\\w*|lie[sd]?|lying|liar|secret(?:ly)?|steal\\w*|stole\\w*|threat\\w*|destroy\\w*|"
					+ "deceiv\\w*|trick\\w*|kill\\w*|stab\\w*|backstab\\w*|cheat\\w*|sabotag\\w*|invad\\w*|ambush\\w*|poison\\w*|"
					+ "hurt\\w*|harm\\w*|break\\w* (?:my|the|his|her|our) (?:word|promise)|broke\\w* .*(?:word|promise)|"
					+ "eliminat\\w*|conquer\\w*|surprise|behind .* back|must not know|not (?:to )?tell|against)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PROMISE = Pattern.compile(
			"\\b(?:promis\\w*|help\\w*|support\\w*|all(?:y|ies|ied|iance)|protect\\w*|defend\\w*|friend\\w*|loyal\\w*|honest\\w*|"
					+ "trust\\w*|peace\\w*|kept .*(?:word|promise)|keep\\w* .*(?:word|promise)|share\\w*|gave|swear\\w*|swore|reliable)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NOT = Pattern.compile(
			"\\b(?:not|never|no|n't|without|won't|don't|doesn't|didn't|cannot|can't|wouldn't|refus\\w*|stopp?\\w*)\\b[^.!?]{0,25}$",
			Pattern.CASE_INSENSITIVE);

	/**
	 * {@return whether a question is one of trust}
	 */
	static boolean isAsked(String question) {
		return ASKED.matcher(question).find();
	}

	/**
	 * {@return what a statement speaks for}
	 */
	static Stance of(String statement) {
		String text = statement.toLowerCase(Locale.ROOT);
		var threat = THREAT.matcher(text);
		if (threat.find()) {
			boolean concealed = threat.group().contains("not");
			return (!concealed && NOT.matcher(text.substring(0, threat.start())).find()) ? FOR : AGAINST;
		}
		var promise = PROMISE.matcher(text);
		if (promise.find()) {
			return NOT.matcher(text.substring(0, promise.start())).find() ? AGAINST : FOR;
		}
		return NEITHER;
	}

}
