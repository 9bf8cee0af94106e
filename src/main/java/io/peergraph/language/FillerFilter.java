package io.peergraph.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what states nothing worth remembering: politeness, filler, orders, questions. */
final class FillerFilter {

	private static final Set<String> LIGHT = Set.of("""
			i i'm i've i'll i'd im ive me my be am is are was were been being have has had having do does did done
			don't doesn't didn't haven't isn't wasn't aren't can't cant won't couldn't wouldn't think guess agree see
			understand hope mean say said know knew bet sorry sure good fine great ok okay well right true fair cool
			nice so too it it's that that's this these those there there's what what's thing things lot lots bit way
			wait welcome glad happy thank thanks appreciate let look looking forward sounds sound works work makes
			make sense get got point idea problem worries worry question much really very just still also yes no not
			always never now then here again same else something anything nothing everything everyone someone any
			some all one more most least maybe perhaps probably definitely can will would should could may might must
			you you're your we we're they he she to of in on at for with about as if how why when where kind hear
			talk tell help wonder wondering feel feels seem seems try go going come fun interesting awesome perfect
			amazing luck best better day""".strip().split("\\s+"));

	private static final Pattern ASKING = Pattern.compile(
			"(?:what|how|why|where|when|who|which|whose)(?:'s|'re| (?:is|are|was|were|do|does|did|would|will|can|could|should|about)\\b).*"
					+ "|(?:do|does|did|are|is|was|were|have|has|can|could|would|will|should|shall|may|don't|isn't|aren't|won't|am) (?:you|we|i|he|she|it|they|there|that|this|the|your|my|anyone|any)\\b.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern POLITE = Pattern.compile(
			"^(?:(?:i )?(?:hope|trust)(?: that)? (?:you|this|that|everything|all|it|your)\\b.*|.*\\blet me know\\b.*|(?:i )?(?:just )?(?:wanted|want|would like|'d like) to (?:say|thank|ask|check|touch|reach|introduce|wish)\\b.*"
					+ "|(?:i am |i'm |im )?(?:looking|look) forward to (?:hearing|working|talking|your|seeing what)\\b.*|(?:i )?(?:really )?(?:can't|cannot|cant) wait\\b.*|(?:i )?(?:will|'ll) (?:talk|speak|get back|let you know|keep you)\\b.*"
					+ "|(?:thanks|thank you|good luck|congrat\\w*|no worries|no problem|you're welcome|nice to|good to|great to|happy to|glad to|sorry (?:for|to|about|i)|welcome to|sounds|let's (?:see|hope|say)|let's talk|let's chat)\\b.*"
					+ "|i (?:really )?(?:appreciate|apologi[sz]e)\\b.*|i(?:'m| am) (?:so |very |really )?(?:sorry|glad|happy) (?:to|for|you|that you|we)\\b.*)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private FillerFilter() {
	}

	/**
	 * {@return whether a clause only keeps the conversation going}
	 */
	static boolean isPolite(String clause) {
		return POLITE.matcher(clause).matches();
	}

	/**
	 * {@return whether a clause asks, with or without a question mark}
	 */
	static boolean asks(String clause) {
		return ASKING.matcher(clause).matches();
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
