package io.peergraph.stance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads what the sentences of one message say about how peers stand to each other. What
 * is asked, supposed, wished, denied or played says nothing: no stance is better than a
 * wrong one.
 */
public final class StanceReader {

	private static final Pattern OWN = Pattern.compile("(?:me|us|my|our)\\b.*");

	/** To whom a word was given, by name. */
	private static final Pattern OWED = Pattern.compile(
			"\\b(?:(?:promises?|word|oath|vow|pledge) (?:to|with|towards)|promised|swore to|vowed to|owed?) (?<whom>@?(?!I\\b)\\p{Lu}[\\p{L}\\p{N}_-]*)");

	private static final Pattern OWNED_MARK = Pattern.compile("(@\\d+)('s)?(?!\\d)");

	private static final Pattern ACT = Pattern.compile(
			"(?i)\\b(?:(?:I|we|you|he|she|they)(?: will|'ll|ll| shall| would|'d| am going to| are going to|'m going to|'m gonna| gonna)|(?:promise|swear|vow|pledge|promised|swore|vowed|pledged|agreed|undertake|meant|supposed) to)"
					+ " (?<act>[^.;!?]{3,200}?)(?=[.;!?]|$|, (?:count on|i (?:promise|swear|vow)|you have my|my word|on my|no worries|but|and (?:he|she|you|they|I)\\b)| but | and (?:then|never|did|didn't|here|there|he|she|you|they|I)\\b)");

	private static final Pattern SPACES = Pattern.compile(" {2,}");

	private static final Pattern TWICE = Pattern.compile("(@\\d+) \\1(?![\\d'])");

	private static final Pattern ENDING = Pattern.compile("(?<![.!?])[.!?]{1,20}\\s{0,4}$");

	private static final Pattern PLEDGED = Pattern.compile(
			"\\b(?:promised?|swore|sworn|vowed|pledged?|guaranteed?|agreed|deal|pact|truce|agreement|said|told|assured|word|oath|supposed|undertook|hand on it|owed?s?|due)\\b");

	private static final Pattern WORD = Pattern.compile("[\\w'-]+");

	private static final Pattern MARK = Pattern.compile("@\\d+");

	private static final Pattern CALLED = Pattern.compile(
			"^(?:(?:hey|hi|hello|yo|oh|ok|okay|so|well|thank you|please|dear|sorry|no|yes|yeah|look|listen|and|but|right|now|fine|my lord|my lady|good|dearest|ah|aye|nay|honestly|nah|man|bro|dude|lol|haha|seriously|btw|also|for real|thanks)[, ]+)?(?<first>@\\d+)(?:,? (?:dear|mate|my friend|love|darling|old friend|my dear|bro|man|sir))?\\s{0,3}(?:[,!:.]|-{1,3} |(?= (?:you|your|i|we|thank|please|it is|that is|this is|my|want|let us|shall we|do not|come|how about|what about)\\b))"
					+ "|,\\s{0,3}(?:dear |mate |my friend |good |old )?(?<last>@\\d+)\\W{0,10}$|, (?<middle>@\\d+)(?=,)|^(?:thank you|thank you so much|cheers)[, ]+(?<thanked>@\\d+)\\b"
					+ "|\\b(?:you|your|it|that|this|now|today|tonight|tomorrow|again|mate|there|here|done|back|up|man|week|lot|much|ok|safe|help|too|all|anymore|time|deal|promise|please|sorry|down|out|over|one|me|us|right|mine|first|day|morning|friday|monday|tuesday|wednesday|thursday|saturday|sunday|(?:the|a|an|my|your|our|this|that|some|any|no|next|last|every) (?!friend|brother|sister|cousin|uncle|aunt|mate|man|guy|son|dad|mum|boss|captain|coach|king|queen|seller|player|neighbou?r|dog|cat|great|good|old|other|late|real)[\\w'-]{1,20}) (?<end>@\\d+)(?:\\W{0,10}$|,? (?=(?:you|your|i|just)\\b))"
					+ "|\\b(?:you|your)\\b(?: (?!you|your)[\\w'-]{1,20}){0,9}? (?!\\w{1,12}ed\\b|and\\b|or\\b|with\\b|about\\b|to\\b|from\\b|for\\b|of\\b|by\\b|than\\b|at\\b|on\\b|in\\b|into\\b|like\\b|not\\b|that\\b|as\\b|is\\b|are\\b|was\\b|were\\b|against\\b|behind\\b|beside\\b|over\\b|if\\b|when\\b|but\\b|because\\b|how\\b|what\\b|trust\\b|tell\\b|told\\b|ask\\b|see\\b|saw\\b|help\\b|call\\b|believe\\b|hate\\b|love\\b|know\\b|me\\b|us\\b|both\\b|friend\\b|brother\\b|sister\\b|cousin\\b|hurt\\b|gave\\b|give\\b|sold\\b|sell\\b|left\\b|kept\\b|met\\b|meet\\b|beat\\b|hit\\b|let\\b|made\\b|make\\b|took\\b|take\\b|sent\\b|send\\b|lent\\b|lend\\b|paid\\b|pay\\b|owe\\b|support\\b|attack\\b|kill\\b|stab\\b|vote\\b|get\\b|got\\b|back\\b|join\\b|stop\\b|protect\\b|without\\b|the\\b|a\\b|our\\b|my\\b)[\\w'-]{1,20} (?<mid>@\\d+)(?=,|\\W{0,10}$| (?:you|i|we)\\b)");

	private static final Pattern SEVERAL = Pattern.compile("^@\\d+(?:(?:, | and | & |, and )@\\d+){1,6}(?=\\s*[,:!])");

	private static final Pattern VOCATIVE = Pattern.compile(
			"^(?:(?:hey|hi|hello|yo|oh|ok|okay|well|dear|sorry|no|yes|yeah|look|listen|and|but|right)[, ]+)?@\\d+(?:(?:, | and | & |, and )@\\d+){0,6}(?: (?:dear|mate|lad|lass|love|bro|man|my friend))?(?:\\s*[,!:.]+|\\s+-+)\\s*|,\\s*@\\d+(?=\\s*[.!?]*$)|, @\\d+,");

	private static final Pattern TITLE = Pattern.compile(
			"(?<![\\w@'-])(?:(?:my|your|our|his|her|their|the|that|good|old|poor|dear|young|little|fellow|this|right|honourable|honorable|most) ){0,3}"
					+ "(?:mr|ms|mrs|miss|dr|sir|lord|lady|captain|minister|uncle|aunt|auntie|cousin|brother|sister|father|coach|chef|skipper|comrade|agent|trader|dj|rev|reverend|councillor|senator|president|chancellor|professor|prof|colonel|general|sergeant|king|queen|prince|princess|duke|user|player|madam|madame|chairman|commander|admiral|inspector|officer|judge|foreman|friend|neighbour|neighbor|colleague|mate|son|daughter|nephew|niece|grandson|delegate|ambassador|buddy|boss|good old|dear|big|mister|kid|peer|bot|trooper|old|poor)\\.? (?=@\\d)");

	private static final Pattern TOPIC = Pattern.compile("^(@\\d+)\\?");

	private static final Pattern PRONOUN = Pattern
		.compile("(?<![\\w'@])(?:(?<subject>he|she|him)|(?<owner>his)|(?<either>her))(?![\\w'])");

	private static final Pattern NOT_OWNED = Pattern.compile(
			"^\\s*(?:[,.;!?]|$|(?:to|in|on|with|at|for|from|and|or|but|first|back|again|now|about|as|when|if|that)\\b)");

	private static final Pattern MOCKERY = Pattern.compile(
			"(?<!\\S)/s\\b|[\\x{1F644}\\x{1F643}\\x{1F612}\\x{1F60F}\\x{1F921}\\x{1F611}]|\\b(?:great plan|so thoughtful|slow clap|what a saint|a saint|how (?:kind|generous|thoughtful) of)\\b|\\byeah,? (?:right|sure)\\b|^(?:oh,? |aye, |yeah,? )?(?:sure|right)[,.] |^oh (?:sure|great|yes|wonderful|brilliant)\\b|\\*(?:spits|rolls eyes|eye ?roll|laughs|scoffs)\\*|\\bqueen of the fairies\\b|\\bwhen pigs fly\\b|\\bpigs (?:would|will|might) fly\\b");

	private static final Pattern PLAYED = Pattern.compile(
			"\\b(?:simulated|simulation|hypothetical|hypothetically|not to be executed|in the (?:film|movie|book|song|play|novel|story|series|show|scene|script)|lyrics?|once upon a time|legend has it|so the tale goes|in (?:1\\d{3}|20[01]\\d)|dry run|test message|for example|e\\.g\\.|as a joke|just kidding|jk|role ?play|i dreamt|i dreamed|in my dream|never said|never going to give you up|\\x{266A}|\\x{266B}|\\x{1F3B5}|\\x{1F3B6}|karaoke|chorus|\\x{1F3A4}|say after me|repeat after me|my character|in character|the scene|scene \\w+|tea towel|fortune cookie|slogan|motto|proverb|used to say|my grand\\w+ says|they say in|last game|exhibit|purely for|let us say|standing order|best practice|the hook|joke:|horoscope|fortune cookie|template|the question (?:is|before))\\b");

	// What stands before it in its clause makes it none of what happens.
	private static final Pattern SUPPOSED = Pattern.compile(
			"\\b(?:if|unless|whether|wish|wishes|suppose|supposing|imagine|hope|hopes|hoped|hoping|pray|maybe|perhaps|might|may|should|(?:^|, )were|pretend|as though|as if|in case|would have(?! to\\b)|could have(?! to\\b)|was going to|were going to|almost|nearly|used to|not (?:sure|saying|true|that|think)|never (?:said|told|asked|promised|had|claimed)|ask|asked|asks|asking|wonder|wondering|(?:^|know|tell me|see|wonder|explain|said|not) (?:who|how|why)|nobody|no one|hardly|someone told|stop saying|not because|(?:do|did|does|would|have|has|can|could|will) not|less than|instead of|rather than)\\b(?:(?! but | because | and (?:you|he|she|i|we|@))[^,;:.!?])*+$");

	// What is said against "you" with a laugh is none.
	private static final Pattern LAUGHS = Pattern.compile(
			"[\\x{1F602}\\x{1F923}\\x{1F606}\\x{1F605}\\x{1F61C}\\x{1F61D}]|\\b(?:lol|lmao|rofl|haha\\w*|hehe\\w*|xd|jk|just kidding|joking|no cap)\\b|;\\)|:p\\b");

	private static final Pattern ACCEPTS = Pattern.compile(
			"^(?:yes|yeah|yep|yup|sure|ok|okay|deal|agreed|accepted|i accept|i am (?:in|down|game|all in|for it)|we are in|count me in|in|let us do (?:it|this)|i agree|done|absolutely|of course|gladly|with pleasure|it is a deal|you have (?:got )?(?:yourself )?a deal|shake on it|sounds (?:good|great|like a plan)|i would (?:love|like) (?:to|that)|happy to|i am happy to|works for me|definitely|certainly|aye|very well|so be it)(?:[.,!;]| *$| that| i | with| to| and| let us)");

	private static final Pattern REFUSES = Pattern
		.compile("\\b(?:but|no|not|never|unless|if|however|maybe|perhaps)\\b");

	// On a condition, or never.
	private static final Pattern CONDITION = Pattern.compile(
			"\\bif\\b(?! (?:@\\d+ (?:says|swears|ties|tells)|it (?:was|were|had) not|not for|i (?:may|might)|you (?:ask|need|want)|you will|memory|anyone|anybody))|\\bunless\\b|\\bhell freezes|\\bpigs\\b|\\blottery\\b|\\bprovided\\b|\\bassuming\\b|\\bin (?:your|my) dreams\\b|\\bwhen (?:i am (?:rich|king|queen|dead|a millionaire|president|old)|i win|cows|fish|cats|monkeys|the (?:moon|sea|sun|dead|sky)|arsenal|spurs|england|doomsday)\\b|\\bsooner (?:eat|kiss|die|swallow|marry)\\b|\\bthe day (?:you|he|she|it|i)\\b|\\btrue or false\\b|\\btruth or dare\\b|\\bi dare\\b");

	private static final Pattern CLAIMED = Pattern.compile(
			"(?<!what )(?<!when )(?<!like )(?<!where )(?<!as )(?<!after )(?:(?<who>@\\d+)|they|people|somebody|someone|everybody|he|she|rumou?r)(?: \\w+)? (?:says?|said|tells?|told|states?|claims?|claimed|thinks?|thought|believes?|reckons?|has it)\\b[^.;!?]*$");

	private static final Pattern QUESTION = Pattern.compile(
			"\\?\\W{0,10}$|^(?:(?:and|so|but|or|well|hey|@\\d+),? ){0,4}+(?:do|does|did|can|could|would|will|are|is|was|were|have|has|should|shall|who|whom|what|which|when|where|why|how|any(?:one|body)) (?!not\\b|do\\b)(?:you|i|we|@\\d+|he|she|they|it|that|this|is|do|does|did|are|will)\\b");

	private static final Pattern NAMED_ALL = Pattern.compile(
			"\\b(?:all of you|both of you|you (?:guys|all|two|three|both|lot)|everyone|everybody|us (?:two|three|four|all)|folks)\\b");

	// Whoever is left in peace is everybody who hears it.
	private static final Pattern ANYBODY = Pattern
		.compile("\\b(?:any(?:one|body)|no ?one|nobody|(?:any|none|each) of you|you (?:can |may |should )?all)\\b");

	private static final Pattern ALL_OF_US = Pattern.compile(
			"\\b(?:all of you|both of you|you (?:guys|all|two|three|both)|us (?:three|four|all)|(?:three|four) of us|the both of you|everyone,|everybody,)");

	private final String speaker;

	private final Set<String> others;

	private final NamedPeers peers;

	private final Set<String> spokenOf = new LinkedHashSet<>();

	private Set<String> addressees;

	private boolean quoting;

	private boolean offered;

	private String text = "";

	private String before = "";

	/**
	 * Makes a reader for one message.
	 * @param speaker the name of who says it
	 * @param others the names of the others who hear it
	 * @param absent the names of others that it may name
	 * @param answered the author of what was said right before, null for nobody
	 * @param before what was said right before, empty for nothing
	 */
	public StanceReader(String speaker, Collection<String> others, Collection<String> absent, @Nullable String answered,
			String before) {
		this.speaker = speaker;
		this.others = new LinkedHashSet<>(others.stream().filter((name) -> !name.equals(speaker)).sorted().toList());
		this.peers = new NamedPeers(Stream.of(Set.of(speaker), others, absent).flatMap(Collection::stream).toList());
		this.addressees = (this.others.size() == 1) ? this.others
				: (answered != null && this.others.contains(answered)) ? Set.of(answered) : Set.of();
		this.offered = answered != null && !before.isEmpty() && this.others.contains(answered)
				&& isOffer(answered, before.substring(before.indexOf(':') + 1).strip());
		marks(this.peers.marked(before)).filter((name) -> !name.equals(speaker)).forEach(this.spokenOf::add);
	}

	private boolean isOffer(String author, String text) {
		return new StanceReader(author, Set.of(author, this.speaker), Set.of(), null, "").read(text)
			.stream()
			.anyMatch((one) -> one.kind() == StanceKind.ALLIANCE && one.to().equals(this.speaker));
	}

	// Who says yes to an offer of alliance is an ally.
	private Stream<StatedStance> accepted(String text, String sentence) {
		boolean accepts = this.offered && ACCEPTS.matcher(text).find() && !REFUSES.matcher(text).find();
		this.offered = false;
		return accepts
				? this.addressees.stream()
					.map((name) -> new StatedStance(StanceKind.ALLIANCE, this.speaker, name, null, null, 2, sentence))
				: Stream.empty();
	}

	/**
	 * {@return what a sentence says, in the order of the rules; the sentences of a
	 * message are to be read in their order}
	 * @param sentence of the message, exactly as it is there
	 */
	public List<StatedStance> read(String sentence) {
		String marked = TITLE.matcher(PlainEnglish.of(this.peers.marked(sentence))).replaceAll("");
		address(marked);
		String text = unquoted(own(TWICE.matcher(referred(withoutCalls(marked))).replaceAll("$1")));
		this.text = text;
		Map<List<Object>, StatedStance> found = new LinkedHashMap<>();
		accepted(text, sentence)
			.forEach((stance) -> found.put(List.of(stance.kind(), stance.from(), stance.to()), stance));
		if (!PLAYED.matcher(text).find()) {
			boolean mocking = MOCKERY.matcher(text).find();
			boolean asks = asks(text);
			Set<String> words = WORD.matcher(this.before + text)
				.results()
				.map(MatchResult::group)
				.collect(Collectors.toSet());
			boolean conditional = CONDITION.matcher(text).find();
			StanceRule.of(words)
				.stream()
				.filter((rule) -> !asks || rule.asked())
				.filter((rule) -> !conditional || rule.asked() || !rule.isLost())
				.filter((rule) -> !mocking || rule.kind() == StanceKind.TRUST)
				.flatMap((rule) -> read(rule, text, sentence, mocking))
				.forEach((stance) -> found.putIfAbsent(List.of(stance.kind(), stance.from(), stance.to()), stance));
		}
		marks(text).filter((name) -> !name.equals(this.speaker) && !this.addressees.contains(name))
			.forEach(this.spokenOf::add);
		this.before = PLEDGED.matcher(text).find() && !asks(text) ? ENDING.matcher(text).replaceFirst("") + " / " : "";
		return settled(List.copyOf(found.values()));
	}

	private static boolean asks(String text) {
		return QUESTION.matcher(text).find();
	}

	// A hostile promise is no promise, and who breaks one off is against the other.
	private static List<StatedStance> settled(List<StatedStance> found) {
		return found.stream().filter((one) -> found.stream().noneMatch((other) -> excludes(other, one))).toList();
	}

	private static boolean excludes(StatedStance other, StatedStance one) {
		if (!other.from().equals(one.from()) || !other.to().equals(one.to())) {
			return false;
		}
		return switch (one.kind()) {
			case TRUST -> other.kind() == StanceKind.DISTRUST;
			case ALLIANCE -> other.kind() == StanceKind.OPPOSITION;
			case KEPT -> other.kind() == StanceKind.BROKEN;
			case BROKEN -> other.kind() == StanceKind.KEPT;
			case PROMISE -> other.kind() == StanceKind.OPPOSITION || other.kind() == StanceKind.KEPT
					|| other.kind() == StanceKind.BROKEN || other.kind() == StanceKind.ALLIANCE
					|| other.kind() == StanceKind.TRUST || other.kind() == StanceKind.DISTRUST;
			case HELP ->
				other.kind() == StanceKind.KEPT || other.kind() == StanceKind.TRUST || other.kind() == StanceKind.BROKEN
						|| other.kind() == StanceKind.PROMISE || other.kind() == StanceKind.HARM;
			case HARM -> other.kind() == StanceKind.BROKEN || other.kind() == StanceKind.DISTRUST;
			default -> false;
		};
	}

	// What came of a promise may stand in the sentence after it.
	private Stream<StatedStance> read(StanceRule rule, String text, String sentence, boolean mocking) {
		boolean outcome = isOutcome(rule.kind());
		Stream<StatedStance> own = read(rule, text, 0, sentence, mocking);
		return (outcome && !this.before.isEmpty())
				? Stream.concat(own, read(rule, this.before + text, this.before.length(), sentence, mocking)) : own;
	}

	private Stream<StatedStance> read(StanceRule rule, String text, int after, String sentence, boolean mocking) {
		List<StatedStance> found = new ArrayList<>();
		Matcher matcher = rule.pattern().matcher(text);
		while (matcher.find()) {
			if (matcher.end() <= after) {
				continue;
			}
			String before = text.substring(0, matcher.start());
			boolean supposed = !rule.asked() && SUPPOSED.matcher(before).find();
			boolean claimed = isClaimed(before, group(matcher, "s"));
			if (!supposed && !claimed) {
				StanceKind kind = mocking ? StanceKind.DISTRUST : rule.kind();
				stances(rule, kind, matcher, sentence).stream()
					.filter((stance) -> kind.sign() > 0 || mocking || !this.addressees.contains(stance.to())
							|| !LAUGHS.matcher(this.text).find())
					.forEach(found::add);
			}
		}
		return found.stream();
	}

	// What somebody says of itself is that one's stance, as the speaker tells it.
	private static boolean isClaimed(String before, @Nullable String subject) {
		Matcher claimed = CLAIMED.matcher(before);
		return claimed.find() && (subject == null || !subject.equals(claimed.group("who")));
	}

	private List<StatedStance> stances(StanceRule rule, StanceKind kind, Matcher found, String sentence) {
		String from = holder(group(found, "s"));
		List<String> to = targets(group(found, "x"), found, kind);
		return to.stream()
			.filter((target) -> !target.equals(from))
			.filter((target) -> !isOutcome(kind) || !isOwedToAnother(List.of(from, target), sentence))
			.map((target) -> new StatedStance(kind, from, target, doer(rule, from, target),
					kind.isDeed() ? act(sentence) : null, rule.strength(), sentence))
			.toList();
	}

	// "I broke my promise to Lotte" is nothing between the others who hear it, and
	// neither
	// is what somebody promised her.
	private boolean isOwedToAnother(List<String> ends, String sentence) {
		Matcher owed = OWED.matcher(sentence);
		return owed.find() && marks(this.peers.marked("to " + owed.group("whom"))).noneMatch(ends::contains);
	}

	private static boolean isOutcome(StanceKind kind) {
		return kind == StanceKind.KEPT || kind == StanceKind.BROKEN;
	}

	// The deed alone, in the words of the speaker.
	private static String act(String sentence) {
		Matcher deed = ACT.matcher(sentence);
		return deed.find() ? deed.group("act").strip() : sentence;
	}

	private static @Nullable String doer(StanceRule rule, String from, String target) {
		return switch (rule.doer()) {
			case NOBODY -> null;
			case HOLDER -> from;
			case TARGET -> target;
		};
	}

	private String holder(@Nullable String subject) {
		return (subject == null || !subject.startsWith("@")) ? this.speaker
				: this.peers.name(subject.replace("'s", ""));
	}

	private List<String> targets(@Nullable String object, Matcher found, StanceKind kind) {
		Set<String> named = new LinkedHashSet<>();
		if (object != null) {
			marks(object).forEach(named::add);
		}
		if (object != null && OWN.matcher(object).matches()) {
			named.add(this.speaker);
			return List.copyOf(named);
		}
		boolean you = object == null || object.contains("you");
		if (you) {
			named.addAll(meant(object, found, kind));
		}
		return List.copyOf(named);
	}

	private Set<String> meant(@Nullable String object, Matcher found, StanceKind kind) {
		if (object == null && kind == StanceKind.KEPT && !found.group().contains("you")) {
			Set<String> named = marks(this.text).collect(Collectors.toCollection(LinkedHashSet::new));
			if (named.size() == 1) {
				return named;
			}
		}
		String whom = (object != null) ? object : found.group();
		boolean all = NAMED_ALL.matcher(whom).find() || ALL_OF_US.matcher(this.text).find()
				|| (kind == StanceKind.PROMISE && this.addressees.isEmpty() && ANYBODY.matcher(whom).find());
		return all ? this.others : this.addressees;
	}

	// A rule may name its place in more than one way.
	private static @Nullable String group(Matcher found, String name) {
		return found.namedGroups()
			.keySet()
			.stream()
			.filter((group) -> group.startsWith(name))
			.sorted()
			.map(found::group)
			.filter(Objects::nonNull)
			.min(Comparator.comparing((text) -> OWN.matcher(text).matches()))
			.orElse(null);
	}

	// Who is called is no part of what is said.
	private String withoutCalls(String text) {
		StringBuilder left = new StringBuilder();
		Matcher call = VOCATIVE.matcher(text);
		while (call.find()) {
			boolean called = marks(call.group()).allMatch(this.addressees::contains);
			call.appendReplacement(left, called ? " " : call.group());
		}
		return SPACES.matcher(call.appendTail(left).toString().strip()).replaceAll(" ");
	}

	// Who names itself means itself.
	private String own(String text) {
		String mark = this.peers.mark(this.speaker);
		return OWNED_MARK.matcher(text)
			.replaceAll((own) -> !own.group(1).equals(mark) ? own.group() : (own.group(2) != null) ? "my" : "i");
	}

	// What stands between quotation marks is not said by who says it.
	private String unquoted(String text) {
		StringBuilder own = new StringBuilder();
		text.chars().forEach((sign) -> {
			boolean mark = sign == '"' || sign == '\u201C' || sign == '\u201D';
			this.quoting = (sign == '\u201C') || (sign != '\u201D' && (mark != this.quoting));
			own.append((this.quoting && !mark) ? ((sign == ' ') ? ' ' : '_') : (char) sign);
		});
		return own.toString();
	}

	private void address(String text) {
		Matcher several = SEVERAL.matcher(text);
		Matcher called = CALLED.matcher(text);
		if (several.find() && marks(several.group()).allMatch(this.others::contains)) {
			this.addressees = marks(several.group()).collect(Collectors.toCollection(LinkedHashSet::new));
		}
		else if (called.find()) {
			String mark = Stream.of("first", "last", "middle", "thanked", "end", "mid")
				.map(called::group)
				.filter(Objects::nonNull)
				.findFirst()
				.orElseThrow();
			Optional.of(this.peers.name(mark))
				.filter((name) -> this.others.contains(name))
				.ifPresent((name) -> this.addressees = Set.of(name));
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

	private Stream<String> marks(String text) {
		return MARK.matcher(text).results().map(MatchResult::group).map(this.peers::name);
	}

}
