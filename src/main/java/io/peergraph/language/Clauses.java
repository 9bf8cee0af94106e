package io.peergraph.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into what can stand alone: "I love tea, and I hate coffee" are two
 * statements, and what only opens a sentence ("Well, bob, ...") is no part of any.
 */
final class Clauses {

	private static final Pattern BETWEEN = Pattern.compile(
			"(?<!\\s)\\s*+;\\s++|(?<!\\s)\\s++[-–—]++\\s++|(?<!\\s)(?:\\s*+[,:]\\s++|\\s++)(?:and|but|so|though|although)\\s++(?:then\\s++)?(?=(?:i|i'm|i've|i'll|i'd|im|my)\\s)"
					+ "|,\\s++(?:(?:and|but|so)\\s++)?(?=(?:what|how|why|where|do|did|are|have|would|could|will|don't|isn't|aren't)\\s+(?:about|you|we|i|he|she|it|they|that|this)\\b)"
					+ "|,\\s++(?=(?:i|i'm|i've|i'll|im)\\s)",
			Pattern.CASE_INSENSITIVE);

	private static final String WITH_COMMA = "well|quick update|update|so|no|nope|yes|yeah|yep|yup|ok|okay|sure|right|true|actually|anyway|anyways|honestly|frankly|also|oh|ah|hmm+|um|lol|haha+|wow|sorry|great|good|nice|cool|thanks|thank you|by the way|btw|unfortunately|fortunately|sadly|luckily|apparently|basically|obviously|in fact|of course|as i said|to be honest|(?:just )?between (?:us|you and me|ourselves)|tbh|fyi|look|listen|alright|indeed|absolutely|definitely|hello|hi|hey|greetings|good (?:morning|evening|afternoon|day)";

	private static final String ALONE = "unfortunately|fortunately|sadly|luckily|basically|obviously|and|but|or|plus|then|either|so(?!\\s+(?:far|much|many|long))|oh|ah|hmm+|um|lol|haha+|btw|fyi|tbh|yeah|yep|ok|okay|hello|hi|hey|actually|honestly|also";

	private static final Pattern DEPENDS = Pattern.compile(
			"^\\s*+(?:(?:and|but|so|or)\\s++)?(?:if|when|whenever|once|unless|after|before|because|since|while|as|although|though|even|until|given|for)\\b",
			Pattern.CASE_INSENSITIVE);

	// What asks or bids only for form's sake, before something that the speaker tells.
	private static final Pattern TELLING = Pattern.compile(
			"(?:did you know|you should know|i should mention|(?:please )?(?:remember|note|keep in mind|bear in mind|don't forget))"
					+ "(?:,? that\\s+(?=(?:i|im|my|we|our)\\b)|,?\\s+(?=(?:i|im|we)\\b))",
			Pattern.CASE_INSENSITIVE);

	// A sign may take two characters: hence twice where the one before is looked at.
	private static final String MARKS = "[\\s.!?…,;:\"')\\]\\p{So}\\p{Cn}\\p{Cf}]";

	private final Pattern opening;

	private final Pattern closing;

	Clauses(PeerNames names) {
		String name = "(?:" + names.pattern().pattern() + ")";
		this.opening = Pattern.compile(
				"^(?:[\"'*(\\[>•-]+\\s*|(?:" + WITH_COMMA + ")(?:\\s+(?:there|all|everyone|" + name
						+ "))?\\s*[,!.:…-]+\\s*|(?:" + ALONE + ")\\s+|" + name + "\\s*[,!:]\\s*)++",
				Pattern.CASE_INSENSITIVE);
		this.closing = Pattern.compile("(?:(?:,\\s*+(?:" + name
				+ "|you know|right|haha+|lol|though|too|thanks|please|ok|okay)|(?<!\\s)\\s++(?:lol|haha+|tbh|btw))"
				+ MARKS + "*+|(?<!" + MARKS + "{1,2})" + MARKS + "*+)$", Pattern.CASE_INSENSITIVE);
	}

	/**
	 * {@return the clauses of a sentence, without questions}
	 */
	List<TextSpan> of(TextSpan sentence) {
		List<TextSpan> clauses = new ArrayList<>();
		Matcher between = BETWEEN.matcher(sentence.text());
		int from = 0;
		while (between.find()) {
			if (cuts(sentence.text().substring(from, between.start()), between.group())) {
				add(sentence.part(from, between.start()), clauses);
				from = between.end();
			}
		}
		add(sentence.part(from, sentence.text().length()), clauses);
		return clauses;
	}

	// Neither "Ana and I" nor "if you do, I will" is two statements.
	private static boolean cuts(String before, String between) {
		boolean joins = between.strip().equalsIgnoreCase("and") && before.strip().split("\\s+").length < 3;
		boolean depends = between.strip().equals(",") && DEPENDS.matcher(before).lookingAt();
		return !joins && !depends;
	}

	private void add(TextSpan whole, List<TextSpan> clauses) {
		Matcher telling = TELLING.matcher(whole.text());
		boolean tells = telling.lookingAt();
		TextSpan clause = tells ? whole.part(telling.end(), whole.text().length()) : whole;
		if (clause.text().isEmpty() || (!tells && Questions.asks(clause.text()))) {
			return;
		}
		Matcher opened = this.opening.matcher(clause.text());
		int from = opened.find() ? opened.end() : 0;
		Matcher closed = this.closing.matcher(clause.text()).region(from, clause.text().length());
		int to = closed.find() ? quoted(clause.text(), from, closed.start()) : clause.text().length();
		if (to > from) {
			clauses.add(clause.part(from, to));
		}
	}

	// Direct speech keeps its last mark.
	private static int quoted(String clause, int from, int to) {
		boolean open = clause.substring(from, to).chars().filter((character) -> character == '"').count() % 2 != 0;
		int mark = clause.indexOf('"', to);
		return (open && mark >= 0) ? mark + 1 : to;
	}

}
