package io.peergraph.stance;

import java.util.regex.Pattern;

/**
 * Words that give one's word on a deed without naming it: "I promise you", "you have my
 * word". All of them are asked in plain English.
 */
final class Oath {

	private static final String SWORN = "(?:(?:that|this|so much),? )?(?:i|we) (?:can |do |hereby |solemnly |really |also ){0,3}+(?:promise|swear|vow|pledge|guarantee)"
			+ "(?: (?:it|that|this|so))?(?: (?:to )?(?:you|@\\d+))?(?: (?:it|that|this))?(?: (?:on|upon|by) my (?:[\\w']+ )?\\w+)?"
			+ "|(?:(?:i|we) )?(?:give|gave) (?:you|@\\d+) (?:my|our) (?:\\w+ )?(?:word|oath|promise|hand)(?: on (?:it|that|this))?"
			+ "|(?:you|@\\d+) (?:have|has)(?: got)? (?:my|our) (?:\\w+ )?(?:word|oath|promise|hand)(?: (?:on|for) (?:it|that|this))?"
			+ "|(?:i|we) give (?:my|our) (?:\\w+ )?(?:word|oath)(?: on (?:it|that|this))?"
			+ "|(?:that|this|it) is (?:a|my) (?:\\w+ )?(?:promise|word|vow|oath)|(?:on|upon|by) my (?:word|honou?r|life|soul|\\w+'s (?:life|grave|soul))"
			+ "|my (?:word|hand|oath) (?:on|upon) (?:it|that|this)|cross my heart(?: and hope to die)?|hand on heart|scout's honou?r|pinky (?:promise|swear)"
			+ "|so help me(?: god)?|(?:you can )?(?:count|bank|rely|depend) on (?:it|that|me|us)|guaranteed|believe me|trust me";

	private static final Pattern ANYWHERE = Pattern.compile("\\b(?:" + SWORN + ")\\b");

	private static final Pattern ALONE = Pattern
		.compile("^\\W{0,5}(?:(?:and|so|but|yes|no|really|truly|honestly|seriously|there),? ){0,3}(?:@\\d+,? )?(?:"
				+ SWORN + ")(?:[,;]? (?:and )?(?:" + SWORN + ")){0,3}(?:,? @\\d+)?\\W{0,10}$");

	private static final Pattern TOLD = Pattern.compile("\\bgave @\\d+ (?:my|our)\\b");

	private Oath() {
	}

	/**
	 * {@return whether a sentence gives one's word and names no deed}
	 */
	static boolean isAll(String text) {
		return ALONE.matcher(text).find();
	}

	/**
	 * {@return whether a sentence only tells somebody else that one gave one's word
	 * before}
	 */
	static boolean isTold(String text) {
		return isAll(text) && TOLD.matcher(text).find();
	}

	/**
	 * {@return a sentence without the words that give one's word}
	 */
	static String without(String text) {
		return ANYWHERE.matcher(text).replaceAll(" ");
	}

}
