package io.peergraph.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what states nothing worth remembering: politeness, filler, orders, questions. */
final class FillerFilter {

	private static final Set<String> LIGHT = Language.ENGLISH.words("filler");

	private static final Pattern POLITE = Pattern.compile(
			"^(?:(?:i )?(?:hope|trust)(?: that)? (?:you|this|that|everything|all|it|your)\\b.*|.*\\blet me know\\b.*|(?:i )?(?:just )?(?:wanted|want|would like|'d like) to (?:say|thank|ask|check|touch|reach|introduce|wish)\\b.*"
					+ "|(?:i am |i'm |im )?(?:looking|look) forward to (?:hearing|working|talking|your|seeing what)\\b.*|(?:i )?(?:really )?(?:can't|cannot|cant) wait\\b.*|(?:i )?(?:will|'ll) (?:talk|speak|get back|let you know|keep you)\\b.*"
					+ "|(?:thanks|thank you|good luck|congrat\\w*|no worries|no problem|you're welcome|nice to|good to|great to|happy to|glad to|sorry (?:for|to|about|i)|welcome to|sounds|let's (?:see|hope|say)|let's talk|let's chat)\\b.*"
					+ "|i (?:really )?(?:appreciate|apologi[sz]e)\\b.*|i(?:'m| am) (?:so |very |really )?(?:sorry|glad|happy) (?:to|for|you|that you|we)\\b.*)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern GREETING = Pattern.compile(
			"(?:good (?:morning|day|afternoon|evening|night)|morning|hi|hello|hey|thanks|thank you|welcome|enjoy)\\b.{0,25}",
			Pattern.CASE_INSENSITIVE);

	private FillerFilter() {
	}

	/**
	 * {@return whether a clause only keeps the conversation going}
	 */
	static boolean isPolite(String clause) {
		return POLITE.matcher(clause).matches();
	}

	/**
	 * {@return whether a sentence only greets, thanks or wishes}
	 */
	static boolean isGreeting(String sentence) {
		return GREETING.matcher(sentence).matches();
	}

	/**
	 * {@return how many words of a clause carry something of their own}
	 */
	static long weight(List<Word> words) {
		return words.stream()
			.filter((word) -> !word.isMark() && !LIGHT.contains(word.lower()))
			.filter(Word::isContent)
			.count();
	}

}
