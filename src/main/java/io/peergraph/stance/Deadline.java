package io.peergraph.stance;

import java.util.regex.Pattern;

/**
 * Until when a deed is owed. What is due at a time may be done until then, and who only
 * misses it may be early. Words are asked in plain English.
 */
final class Deadline {

	private static final Pattern DUE = Pattern
		.compile("\\b(?:(?:before|until|till|when|once|as soon as|within) (?!me\\b|you\\b|us\\b|@)\\w+"
				+ "|by (?!me\\b|you\\b|us\\b|my\\b|our\\b|@)\\w+"
				+ "|in (?:\\w+ ){0,2}(?:minute|hour|day|week|month|year|morning|evening|spring|summer|autumn|fall|winter)s?)\\b");

	private static final Pattern MISSED = Pattern
		.compile("\\b(?:(?:has|have) (?:still )?(?:not|never)|(?:am|is|are) still waiting|not yet)\\b");

	private static final Pattern OVER = Pattern.compile("\\b(?:bro(?:ke|ken)|lied|betrayed|late|overdue|passed|did not"
			+ "|(?:is|was|has been|have been) (?:over|past|up|last))\\b");

	private Deadline() {
	}

	/**
	 * {@return whether a promise may still be kept, for all that a statement says}
	 * @param promised the words that promise a deed
	 * @param told what misses it
	 */
	static boolean mayBeAhead(String promised, String told) {
		return DUE.matcher(promised).find() && MISSED.matcher(told).find() && !OVER.matcher(told).find();
	}

}
