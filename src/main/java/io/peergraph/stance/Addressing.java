package io.peergraph.stance;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Whom the sentences of one message speak to, and of whom: "you", "he" and who is called
 * by name.
 */
final class Addressing {

	private static final Pattern SPACES = Pattern.compile(" {2,}");

	private static final Pattern BEFORE_END = Pattern.compile(" (?=[.!?]{1,20}$)");

	private static final Pattern MARK = Pattern.compile("@\\d+");

	private static final Pattern CALLED = Pattern.compile(
			"^(?:(?:hey|hi|hello|yo|oh|ok|okay|so|well|thank you|please|dear|sorry|no|yes|yeah|look|listen|and|but|right|now|fine|my lord|my lady|good|dearest|ah|aye|nay|honestly|nah|man|bro|dude|lol|haha|seriously|btw|also|for real|thanks)[, ]+)?(?<first>@\\d+)(?:,? (?:dear|mate|my friend|love|darling|old friend|my dear|bro|man|sir))?\\s{0,3}(?:[,!:.]|-{1,3} |(?= (?:you|your|i|we|thank|please|it is|that is|this is|my|want|let us|shall we|do not|come|how about|what about)\\b))"
					+ "|,\\s{0,3}(?:dear |mate |my friend |good |old )?(?<last>@\\d+)\\W{0,10}$|, (?<middle>@\\d+)(?=,)|^(?:thank you|thank you so much|cheers)[, ]+(?<thanked>@\\d+)\\b"
					+ "|\\b(?:you|your|it|that|this|now|today|tonight|tomorrow|again|mate|there|here|done|back|up|man|week|lot|much|ok|safe|help|too|all|anymore|time|deal|promise|please|sorry|down|out|over|one|me|us|right|mine|first|day|morning|friday|monday|tuesday|wednesday|thursday|saturday|sunday|(?:the|a|an|my|your|our|this|that|some|any|no|next|last|every) (?!friend|brother|sister|cousin|uncle|aunt|mate|man|guy|son|dad|mum|boss|captain|coach|king|queen|seller|player|neighbou?r|dog|cat|great|good|old|other|late|real)[\\w'-]{1,20}) (?<end>@\\d+)(?:\\W{0,10}$|,? (?=(?:you|your|i|just)\\b))"
					+ "|\\b(?:you|your)\\b(?: (?!you|your)[\\w'-]{1,20}){0,9}? (?!\\w{1,12}ed\\b|and\\b|or\\b|with\\b|about\\b|to\\b|from\\b|for\\b|of\\b|by\\b|than\\b|at\\b|on\\b|in\\b|into\\b|like\\b|not\\b|that\\b|as\\b|is\\b|are\\b|was\\b|were\\b|against\\b|behind\\b|beside\\b|over\\b|if\\b|when\\b|but\\b|because\\b|how\\b|what\\b|trust\\b|tell\\b|told\\b|ask\\b|see\\b|saw\\b|help\\b|call\\b|believe\\b|hate\\b|love\\b|know\\b|me\\b|us\\b|both\\b|friend\\b|brother\\b|sister\\b|cousin\\b|hurt\\b|gave\\b|give\\b|sold\\b|sell\\b|left\\b|kept\\b|met\\b|meet\\b|beat\\b|hit\\b|let\\b|made\\b|make\\b|took\\b|take\\b|sent\\b|send\\b|lent\\b|lend\\b|paid\\b|pay\\b|owe\\b|support\\b|attack\\b|kill\\b|stab\\b|vote\\b|get\\b|got\\b|back\\b|join\\b|stop\\b|protect\\b|without\\b|the\\b|a\\b|our\\b|my\\b)[\\w'-]{1,20} (?<mid>@\\d+)(?=,|\\W{0,10}$| (?:you|i|we)\\b)");

	private static final Pattern SEVERAL = Pattern.compile("^@\\d+(?:(?:, | and | & |, and )@\\d+){1,6}(?=\\s*[,:!])");

	private static final Pattern VOCATIVE = Pattern.compile(
			"^(?:(?:hey|hi|hello|yo|oh|ok|okay|well|dear|sorry|no|yes|yeah|look|listen|and|but|right)[, ]+)?@\\d+(?:(?:, | and | & |, and )@\\d+){0,6}(?: (?:dear|mate|lad|lass|love|bro|man|my friend))?(?:\\s*[,!:.]+|\\s+-+)\\s*|,\\s*@\\d+(?=\\s*[.!?]*$)|, @\\d+,");

	private static final Pattern ANSWER = Pattern.compile("^(yes|yeah|ok|okay|no|right|well)[, ]+@\\d");

	private static final Pattern TOPIC = Pattern.compile("^(@\\d+)\\?");

	private static final Pattern PRONOUN = Pattern
		.compile("(?<![\\w'@])(?:(?<subject>he|she|him)|(?<owner>his)|(?<either>her))(?![\\w'])");

	private static final Pattern NOT_OWNED = Pattern.compile(
			"^\\s*(?:[,.;!?]|$|(?:to|in|on|with|at|for|from|and|or|but|first|back|again|now|about|as|when|if|that|my|your|our|the|a|an|all|everything|nothing|this)\\b)");

	private static final Pattern OWNED_MARK = Pattern.compile("(@\\d+)('s)?(?!\\d)");

	private static final Pattern NAMED_ALL = Pattern.compile(
			"\\b(?:all of you|both of you|you (?:guys|all|two|three|both|lot)|everyone|everybody|us (?:two|three|four|all)|folks)\\b");

	// Whoever is left in peace is everybody who hears it.
	private static final Pattern ANYBODY = Pattern
		.compile("\\b(?:any(?:one|body)|no ?one|nobody|(?:any|none|each) of you|you (?:can |may |should )?all)\\b");

	private static final Pattern ALL_OF_US = Pattern.compile(
			"\\b(?:all of you|both of you|you (?:guys|all|two|three|both)|us (?:three|four|all)|(?:three|four) of us|the both of you|everyone,|everybody,)");

	private static final Pattern HEARERS = Pattern.compile("\\b(?:you|yours?|us|our)\\b");

	/** Whom a promised deed serves. */
	private static final Pattern FAVOUR = Pattern.compile("\\b(?:(?<!not )(?<!never )"
			+ WordLists.expression(WordLists.english().words("deed", "")) + "|(?:not|never) (?:to )?"
			+ WordLists.expression(WordLists.english().words("misdeed", "")) + ") (@\\d+)(?!\\d| and\\b)");

	private static final Pattern TWICE = Pattern.compile("(@\\d+) \\1(?![\\d'])");

	private static final Pattern TITLE = Pattern.compile(
			"(?<![\\w@'-])(?:(?:my|your|our|his|her|their|the|that|good|old|poor|dear|young|little|fellow|this|right|honourable|honorable|most) ){0,3}"
					+ "(?:mr|ms|mrs|miss|dr|sir|lord|lady|captain|minister|uncle|aunt|auntie|cousin|brother|sister|father|coach|chef|skipper|comrade|agent|trader|dj|rev|reverend|councillor|senator|president|chancellor|professor|prof|colonel|general|sergeant|king|queen|prince|princess|duke|user|player|madam|madame|chairman|commander|admiral|inspector|officer|judge|foreman|friend|neighbour|neighbor|colleague|mate|son|daughter|nephew|niece|grandson|delegate|ambassador|buddy|boss|good old|dear|big|mister|kid|peer|bot|trooper|old|poor)\\.? (?=@\\d)");

	private final String speaker;

	private final Set<String> others;

	private final NamedPeers peers;

	private final Set<String> spokenOf = new LinkedHashSet<>();

	private Set<String> addressees;

	private String answer = "";

	/** Whether they are only those who were answered. */
	private boolean supposed;

	/**
	 * Begins a message.
	 * @param speaker the name of who says it
	 * @param others the names of the others who hear it
	 * @param absent the names of others that it may name
	 * @param answered the author of what was said right before, null for nobody
	 * @param before what was said right before, empty for nothing
	 */
	Addressing(String speaker, Collection<String> others, Collection<String> absent, @Nullable String answered,
			String before) {
		this.speaker = speaker;
		this.others = new LinkedHashSet<>(others.stream().filter((name) -> !name.equals(speaker)).sorted().toList());
		this.peers = new NamedPeers(Stream.of(Set.of(speaker), others, absent).flatMap(Collection::stream).toList());
		this.supposed = this.others.size() != 1;
		this.addressees = (this.others.size() == 1) ? this.others
				: (answered != null && this.others.contains(answered)) ? Set.of(answered) : Set.of();
		marks(this.peers.marked(before)).filter((name) -> !name.equals(speaker)).forEach(this.spokenOf::add);
	}

	/**
	 * {@return a sentence in plain English, with a mark for each peer that it names or
	 * means, and without calls}
	 * @param sentence the next one of the message
	 */
	String resolved(String sentence) {
		String marked = TITLE.matcher(PlainEnglish.of(this.peers.marked(sentence))).replaceAll("");
		address(marked);
		this.answer = ANSWER.matcher(marked).results().map((yes) -> yes.group(1) + ", ").findFirst().orElse("");
		return own(TWICE.matcher(referred(withoutCalls(marked))).replaceAll("$1"));
	}

	/**
	 * Remembers of whom a marked text speaks.
	 */
	void remember(String text) {
		marks(text).filter((name) -> !name.equals(this.speaker) && !this.addressees.contains(name))
			.forEach(this.spokenOf::add);
	}

	/**
	 * {@return the yes or no before the name of who is answered, which is no part of what
	 * is resolved; empty for none}
	 */
	String answer() {
		return this.answer;
	}

	Set<String> addressees() {
		return this.addressees;
	}

	/**
	 * {@return whether one of several is called by name}
	 */
	boolean isCalling() {
		return !this.supposed && this.others.size() > 1 && this.addressees.size() == 1;
	}

	boolean isHeardBy(@Nullable String name) {
		return name != null && this.others.contains(name);
	}

	NamedPeers peers() {
		return this.peers;
	}

	// Who is called is no part of what is said.
	private String withoutCalls(String text) {
		StringBuilder left = new StringBuilder();
		Matcher call = VOCATIVE.matcher(text);
		while (call.find()) {
			boolean called = marks(call.group()).allMatch(this.addressees::contains);
			call.appendReplacement(left, called ? " " : call.group());
		}
		String rest = SPACES.matcher(call.appendTail(left).toString().strip()).replaceAll(" ");
		return BEFORE_END.matcher(rest).replaceFirst("");
	}

	// Who names itself means itself.
	private String own(String text) {
		String mark = this.peers.mark(this.speaker);
		return OWNED_MARK.matcher(text)
			.replaceAll((own) -> !own.group(1).equals(mark) ? own.group() : (own.group(2) != null) ? "my" : "i");
	}

	private void address(String text) {
		Matcher several = SEVERAL.matcher(text);
		Matcher called = CALLED.matcher(text);
		if (several.find() && marks(several.group()).allMatch(this.others::contains)) {
			this.addressees = marks(several.group()).collect(Collectors.toCollection(LinkedHashSet::new));
			this.supposed = false;
		}
		else if (called.find()) {
			String mark = Stream.of("first", "last", "middle", "thanked", "end", "mid")
				.map(called::group)
				.filter(Objects::nonNull)
				.findFirst()
				.orElseThrow();
			Optional.of(this.peers.name(mark)).filter((name) -> this.others.contains(name)).ifPresent((name) -> {
				this.addressees = Set.of(name);
				this.supposed = false;
			});
		}
		else if (this.addressees.isEmpty() && NAMED_ALL.matcher(text).find()) {
			this.addressees = this.others;
		}
		Matcher topic = TOPIC.matcher(text);
		if (topic.find()) {
			this.spokenOf.clear();
			this.spokenOf.add(this.peers.name(topic.group(1)));
		}
	}

	// "He" is who alone was spoken of before.
	private String referred(String text) {
		StringBuilder referred = new StringBuilder();
		Matcher pronoun = PRONOUN.matcher(text);
		while (pronoun.find()) {
			Set<String> candidates = candidates(text.substring(0, pronoun.start()));
			String put = (candidates.size() == 1)
					? this.peers.mark(candidates.iterator().next()) + (owns(pronoun, text) ? "'s" : "")
					: pronoun.group();
			pronoun.appendReplacement(referred, put);
		}
		return pronoun.appendTail(referred).toString();
	}

	// Who was named right before comes before who was spoken of earlier.
	private Set<String> candidates(String before) {
		Set<String> named = new LinkedHashSet<>();
		marks(before).filter((name) -> !name.equals(this.speaker)).forEach(named::add);
		if (!named.isEmpty()) {
			return named;
		}
		Set<String> earlier = new LinkedHashSet<>(this.spokenOf);
		earlier.removeAll((earlier.size() > 1) ? this.addressees : Set.of());
		return earlier;
	}

	private static boolean owns(MatchResult pronoun, String text) {
		String word = pronoun.group();
		return word.equals("his")
				|| (word.equals("her") && !NOT_OWNED.matcher(text.substring(pronoun.end())).lookingAt());
	}

	/**
	 * {@return the names of the peers that a marked text names}
	 */
	Stream<String> marks(String text) {
		return MARK.matcher(text).results().map(MatchResult::group).map(this.peers::name);
	}

	/**
	 * {@return who is meant by "you", or where nobody is named}
	 * @param object whom a statement names, null for nobody
	 * @param found the words of the statement
	 * @param kind what it says
	 * @param text the sentence
	 */
	Set<String> meant(@Nullable String object, String found, StanceKind kind, String text) {
		if (object == null && kind == StanceKind.KEPT && !found.contains("you")) {
			Set<String> named = marks(text).collect(Collectors.toCollection(LinkedHashSet::new));
			if (named.size() == 1) {
				return named;
			}
		}
		if (kind == StanceKind.PROMISE && (object == null || object.equals("you")) && namesAnother(text)
				&& ((this.supposed && object == null) || !servesHearers(text))) {
			Set<String> favoured = favoured(text);
			return (favoured.isEmpty() && !this.supposed) ? this.addressees : favoured;
		}
		String whom = (object != null) ? object : found;
		boolean all = NAMED_ALL.matcher(whom).find() || ALL_OF_US.matcher(text).find()
				|| (kind == StanceKind.PROMISE && this.addressees.isEmpty() && ANYBODY.matcher(whom).find());
		return all ? this.others : this.addressees;
	}

	/**
	 * {@return whether a sentence that promises something may promise it to those who are
	 * spoken to: it has more of them than that they have one's word, or promises it to
	 * all}
	 * @param text in plain English, with marks
	 */
	boolean servesHearers(String text) {
		return HEARERS.matcher(Oath.without(text)).find() || NAMED_ALL.matcher(text).find()
				|| ANYBODY.matcher(text).find();
	}

	private boolean namesAnother(String text) {
		return marks(text).anyMatch((name) -> this.others.contains(name) && !this.addressees.contains(name));
	}

	// "I promise to give Cleo six cows" is promised to her, whoever was answered; where
	// it is not so plain whom it serves, it is promised to nobody.
	private Set<String> favoured(String text) {
		Set<String> favoured = FAVOUR.matcher(text)
			.results()
			.map((favour) -> this.peers.name(favour.group(1)))
			.filter(this.others::contains)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return (favoured.size() == 1) ? favoured : Set.of();
	}

}
