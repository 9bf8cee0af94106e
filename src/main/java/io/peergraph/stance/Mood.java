package io.peergraph.stance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Whether a sentence means what it says. All of them are asked in plain English. */
final class Mood {

	private static final Pattern MOCKERY = Pattern.compile(
			"(?<!\\S)/s\\b|[\\x{1F644}\\x{1F643}\\x{1F612}\\x{1F60F}\\x{1F921}\\x{1F611}]|\\b(?:great plan|so thoughtful|slow clap|what a saint|a saint|how (?:kind|generous|thoughtful) of)\\b|\\byeah,? (?:right|sure)\\b|^(?:oh,? |aye, |yeah,? )?(?:sure|right)[,.] |^oh (?:sure|great|yes|wonderful|brilliant)\\b|\\*(?:spits|rolls eyes|eye ?roll|laughs|scoffs)\\*|\\bqueen of the fairies\\b|\\bwhen pigs fly\\b|\\bpigs (?:would|will|might) fly\\b");

	private static final Pattern PLAYED = Pattern.compile(
			"\\b(?:simulated|simulation|hypothetical|hypothetically|not to be executed|in the (?:film|movie|book|song|play|novel|story|series|show|scene|script)|lyrics?|once upon a time|once there (?:was|were|lived)|as the (?:bard|poet|song|saying|proverb|rhyme) (?:says|goes|has it)|my favou?rite (?:line|quote|verse|lyric)|legend has it|so the tale goes|in (?:1\\d{3}|20[01]\\d)|dry run|test message|for example|e\\.g\\.|as a joke|just kidding|jk|role ?play|i dreamt|i dreamed|in my dream|never said|never going to give you up|\\x{266A}|\\x{266B}|\\x{1F3B5}|\\x{1F3B6}|karaoke|chorus|\\x{1F3A4}|say after me|repeat after me|my character|in character|the scene|scene \\w+|tea towel|fortune cookie|slogan|motto|proverb|used to say|my grand\\w+ says|they say in|last game|exhibit|purely for|let us say|standing order|best practice|the hook|joke:|horoscope|fortune cookie|template|the question (?:is|before))\\b");

	// What stands before it in its clause makes it none of what happens.
	private static final Pattern SUPPOSED = Pattern.compile(
			"\\b(?:if|unless|whether|wish|wishes|suppose|supposing|imagine|hope|hopes|hoped|hoping|pray|maybe|perhaps|might|may|should|(?:^|, )were|pretend|as though|as if|in case|would have(?! to\\b)|could have(?! to\\b)|was going to|were going to|almost|nearly|used to|not (?:sure|saying|true|that|think)|never (?:said|told|asked|promised|had|claimed)|ask|asked|asks|asking|wonder|wondering|(?:^|know|tell me|see|wonder|explain|said|not) (?:who|how|why)|nobody|no one|hardly|someone told|doubts?|doubted|den(?:y|ies|ied)|lies? (?:that|when|about)|lied (?:that|when|about)|untrue|false|stop saying|not because|(?:do|did|does|would|have|has|can|could|will) not|less than|instead of|rather than)\\b(?:(?! but | because | and (?:you|he|she|i|we|@))[^,;:.!?])*+$");

	// What is said against "you" with a laugh is none.
	private static final Pattern LAUGHS = Pattern.compile(
			"[\\x{1F602}\\x{1F923}\\x{1F606}\\x{1F605}\\x{1F61C}\\x{1F61D}]|\\b(?:lol|lmao|rofl|haha\\w*|hehe\\w*|xd|jk|just kidding|joking|no cap)\\b|;\\)|:p\\b");

	private static final Pattern ACCEPTS = Pattern.compile(
			"^(?:yes|yeah|yep|yup|sure|ok|okay|deal|agreed|accepted|i accept|i am (?:in|down|game|all in|for it)|we are in|count me in|in|let us do (?:it|this)|i agree|done|absolutely|of course|gladly|with pleasure|it is a deal|you have (?:got )?(?:yourself )?a deal|shake on it|sounds (?:good|great|like a plan)|i would (?:love|like) (?:to|that)|happy to|i am happy to|works for me|definitely|certainly|aye|very well|so be it|let us go for it|that (?:could |would |sounds? like it (?:could|would) )?works?|i (?:have|have got|see) no problem with (?:that|it|this)|no problem with (?:that|it|this)|i am (?:fine|ok|okay|good|cool|happy) with (?:that|it|this)|(?:fine|good) by me|i like (?:that|the) (?:idea|plan))(?: ?[.,!;]| *$| -| that| i | with| to| and| let us)");

	private static final Pattern REFUSES = Pattern
		.compile("\\b(?:but|no(?! problem)|not|never|unless|if|however|maybe|perhaps)\\b");

	private static final Pattern DENIES = Pattern.compile(
			"(?:^|[,.;:!] (?:and |but )?)i (?:have |had |did |always |really |just ){0,3}+(?:kept|keep|honou?red|honou?r|fulfilled|fulfil) (?:it|that|mine|every word(?: of it)?)(?= *[.,;!]| *$)");

	// On a condition, or never.
	private static final Pattern CONDITION = Pattern.compile(
			"\\bif\\b(?! (?:@\\d+ (?:says|swears|ties|tells)|it (?:was|were|had) not|not for|i (?:may|might)|you (?:ask|need|want)|you will|memory|anyone|anybody))|\\bunless\\b|\\bhell freezes|\\bpigs\\b|\\blottery\\b|\\bprovided\\b|\\bassuming\\b|\\bin (?:your|my) dreams\\b|\\bwhen (?:i am (?:rich|king|queen|dead|a millionaire|president|old)|i win|cows|fish|cats|monkeys|the (?:moon|sea|sun|dead|sky)|arsenal|spurs|england|doomsday)\\b|\\bsooner (?:eat|kiss|die|swallow|marry)\\b|\\bthe day (?:you|he|she|it|i)\\b|\\btrue or false\\b|\\btruth or dare\\b|\\bi dare\\b");

	private static final Pattern CLAIMED = Pattern.compile(
			"(?<!what )(?<!when )(?<!like )(?<!where )(?<!\\bas )(?<!after )(?:(?<who>@\\d+)|they|people|somebody|someone|everybody|he|she|rumou?r|the \\w+ who)(?: \\w+)? (?:says?|said|tells?|told|states?|claims?|claimed|thinks?|thought|believes?|reckons?|has it)\\b[^.;!?]*$");

	// What somebody believes of others is less than what it says of them.
	private static final Pattern BELIEVED = Pattern
		.compile("\\b(?:thinks?|thought|believes?|reckons?|dreams?|wishes|fears?)\\b[^,;:.!?]*$");

	private static final String SAID = "(?:said|says|cried|cries|whispered|whispers|replied|replies|shouted|shouts|murmured|answered|growled|hissed|quoth)";

	// The words of another, who is named beside them: "said the spider to the fly".
	private static final Pattern QUOTED = Pattern.compile("[,!?'\\x{201D}\"] ?" + SAID
			+ " (?:(?:the|an?|my|his|her|our|one|old|little|he|she|they|@\\d+)\\b(?! (?:same|opposite)\\b)"
			+ "|(?!(?:i|we|you|so|no|yes|it|that|this|to|nothing|hello|hi|sorry|enough|thanks)\\b)[\\w'-]{1,40}+(?: to\\b|\\W{0,4}$))"
			+ "|[,!?'\\x{201D}\"] ?(?:(?:the|an?|his|her) (?:[\\w'-]{1,40}+ ){1,3}|(?!(?:i|we|you|it|that|as|like|and|but|who|which|what)\\b)[\\w'@-]{1,40}+ )(?:"
			+ SAID + "|promised|told)(?: (?:to )?(?:the|an?|his|her|@\\d+)(?: [\\w'-]{1,40}+){0,2})?\\W{0,4}$"
			+ "|^as [\\w'@-]{1,40}+ (?:said to|told) (?!me\\b|us\\b|you\\b)[\\w'@-]{1,40}+|^(?:and |then |so )?quoth\\b");

	// Who only heard of it does not say so.
	private static final Pattern HEARD = Pattern.compile(
			"\\b(?:i|we) (?:have |just |also ){0,2}(?:heard|hear|overheard|read|gather|(?:was|were|am|are|have been) told)(?: (?:that|how|from @\\d+(?: that)?))?(?: (?!but\\b|and\\b)[\\w'@-]+){0,3} ?$");

	private static final Pattern QUESTION = Pattern.compile(
			"\\?\\W{0,10}$|^(?:(?:and|so|but|or|well|hey|@\\d+),? ){0,4}+(?:do|does|did|can|could|would|will|are|is|was|were|have|has|should|shall|who|whom|what|which|when|where|why|how|any(?:one|body)) (?!not\\b|do\\b)(?:you|i|we|@\\d+|he|she|they|it|that|this|is|do|does|did|are|will)\\b");

	private Mood() {
	}

	static boolean isMocking(String text) {
		return MOCKERY.matcher(text).find();
	}

	static boolean isPlayed(String text) {
		return PLAYED.matcher(text).find();
	}

	static boolean isAsking(String text) {
		return QUESTION.matcher(text).find();
	}

	static boolean isConditional(String text) {
		return CONDITION.matcher(text).find();
	}

	static boolean isLaughing(String text) {
		return LAUGHS.matcher(text).find();
	}

	/**
	 * {@return whether somebody says yes to an offer, and nothing else}
	 */
	static boolean isAccepting(String text) {
		return ACCEPTS.matcher(text).find() && !isRefusing(text);
	}

	/**
	 * {@return whether somebody says that "it" was kept}
	 */
	static boolean isDenying(String text) {
		return DENIES.matcher(text).find() && !isAsking(text) && !isConditional(text);
	}

	/**
	 * {@return whether somebody hesitates or says no}
	 */
	static boolean isRefusing(String text) {
		return REFUSES.matcher(text).find();
	}

	/**
	 * {@return whether what stands before a statement makes it none}
	 */
	static boolean isSupposed(String before) {
		return SUPPOSED.matcher(before).find();
	}

	/**
	 * {@return whether what stands before a statement says that others say it} What
	 * somebody says of itself is that one's stance, as the speaker tells it.
	 * @param before the statement
	 * @param subject the mark of whose stance it is, null for the speaker's
	 */
	static boolean isClaimed(String before, @Nullable String subject) {
		Matcher claimed = CLAIMED.matcher(before);
		return (claimed.find() && (subject == null || !subject.equals(claimed.group("who"))))
				|| (subject == null && HEARD.matcher(before).find());
	}

	/**
	 * {@return whether a sentence gives the words of another, who says "I" in it}
	 */
	static boolean isQuoted(String text) {
		return QUOTED.matcher(text).find();
	}

	/**
	 * {@return whether what others say of third ones is said for sure, so that it can be
	 * told as what the speaker has heard}
	 * @param before the statement, by which others claim it
	 */
	static boolean isReported(String before) {
		return !BELIEVED.matcher(before).find();
	}

}
