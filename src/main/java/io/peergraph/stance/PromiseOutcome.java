package io.peergraph.stance;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What became of a promise, as a later statement tells. Where it is not sure that the
 * statement is about the same deed of the same peer, the promise stays open.
 */
public enum PromiseOutcome {

	/** It was done. */
	KEPT,
	/** It was not done. */
	BROKEN,
	/** It was taken back before it was due. */
	WITHDRAWN,
	/** Nobody tells. */
	OPEN;

	private static final WordLists WORDS = WordLists.english();

	/** A statement shares that many words with a promise that it tells about. */
	private static final int SHARED = 2;

	private static final Pattern WORD = Pattern.compile("@?[\\p{L}\\p{N}][\\p{L}\\p{N}'-]*");

	private static final Pattern NUMBER = Pattern.compile("\\d+(?=\\D|$)");

	private static final Pattern MARK = Pattern.compile("@\\d+");

	private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");

	private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll},;\\d] )\\p{Lu}\\p{Ll}{2,}");

	private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
			"sunday", "cheers", "thanks");

	private static final Pattern LIMIT = Pattern
		.compile("\\b(?:within|until|till|by|before|at most|under|below|in)\\b");

	private static final Set<String> COMMON = Set.copyOf(List.of(("a an the this that these those i you he she it we "
			+ "they me him her us them my your his its our their mine yours and or but if then so as at by for from in "
			+ "into of off on out over to up with within until till before after is are was were be been being am will "
			+ "would shall should can could may might must do does did done have has had not no never yes just only "
			+ "very there here all any some every each one two now today tonight tomorrow yesterday again also too "
			+ "promise swear vow pledge guarantee word say said tell told get got let make made go went come came put "
			+ "take took give gave thing what when where who how which than about down back own first last next time "
			+ "day week month monday tuesday wednesday thursday friday saturday sunday morning evening noon night ok "
			+ "please thank thanks sorry good well right sure like much more")
		.split(" ")));

	private static final Pattern WITHDRAWS = Pattern.compile(
			"\\b(?:after all|revoke[sd]?|withdr[ae]wn?|withdraws?|take (?:it|that|this|my \\w+|back|what i said)(?: \\w+){0,4} back|cancel(?:led|s|ling)?|call(?:ing|ed)? (?:it |that |this )?off|"
					+ "scratch that|forget (?:what i said|about|it)|changed my mind|can not (?:make|do|keep|come|be|give|pay|lend|send|help|bring|support|hold)(?! (?:much|more|a lot|everything|enough|anything else)\\b)|no longer (?:able|available|possible|offer|stand)|will not be able|"
					+ "have to (?:back out|cancel|pull out|take back|drop)|need to (?:back out|cancel|pull out)|not going to (?:happen|work|make|be able)|release me from|off the table|void|rescind(?:ed|s)?|retract(?:ed|s)?|as of now i am out)\\b");

	/** Takes back a promise without telling its deed. */
	private static final Pattern TAKES_BACK = Pattern.compile(
			"(?<!not )(?<!never )\\b(?:(?:take|taking|took) (?:back (?:my|that|the) (?:promise|word|oath|vow|pledge)|(?:my|that|the) (?:promise|word|oath|vow|pledge)(?: to @\\d+)? back)|(?:withdraw|withdrawing|withdrew|revoke|revoking|revoked|retract|retracting|retracted|rescind|rescinded) (?:my|that|the) (?:promise|word|oath|vow|pledge))\\b");

	private static final Pattern FAILS = Pattern.compile(
			"\\b(?:did not|never|was not|were not|has not|have not|still not|still (?:waiting|no|nothing)|nothing|nowhere|no sign|forgot|failed|broke|broken|instead|without|missed|skipped|no show|nobody|let me down|let us down|empty|undone|unpaid|late)\\b");

	private static final Pattern DOES = Pattern.compile(
			"\\b(?:as promised|as agreed|kept (?:his|her|your|my|the)|(?:was|were) back|arrived|came in|came through|here it|here they|there it|delivered|landed|on time|in full|to the (?:day|minute|letter)|every penny|all done|job done)\\b");

	// Not yet, on a condition, or only to be.
	private static final Pattern UNSURE = Pattern.compile(
			"\\b(?:if|unless|whether|will|shall|would|going to|should|could|might|may|maybe|perhaps|tomorrow|soon|later|next|about to|hope|hoping|plan|planning|remember|do not forget|does not forget|heard|think|guess|probably|almost|nearly|half|part of|most of|some of|yet|preparing|getting ready|as i (?:told|said)|need|needs|try|trying|tried|want|wants|ask|asked|asking|wonder|rumou?r|they say|apparently|supposedly|moved to|another|other|else|different|dreamed|dreamt|joke|says)\\b");

	/** What one deed does not fulfil, or what is owed on a condition. */
	private static final Pattern LASTING = Pattern.compile(
			"\\b(?:if|unless|every|each|always|never|all (?:week|season|month|year|night|summer|winter)|as long as|until|till|any|whenever|not|once you|after you|when you)\\b");

	/**
	 * {@return what a later statement says of a promise}
	 * @param act what was promised
	 * @param by the name of who promised
	 * @param to the name of whom it was promised
	 * @param speaker the name of who makes the statement
	 * @param later the statement
	 * @param names all peers that it may name
	 */
	public static PromiseOutcome of(String act, String by, String to, String speaker, String later,
			Collection<String> names) {
		NamedPeers peers = new NamedPeers(names);
		String promised = PlainEnglish.of(peers.marked(act));
		List<String> told = SENTENCE.splitAsStream(later)
			.map((sentence) -> PlainEnglish.of(peers.marked(sentence)))
			.toList();
		Set<String> shared = rare(promised);
		shared.retainAll(rare(String.join(" ", told)));
		String text = told.stream().filter((one) -> !one.endsWith("?")).collect(Collectors.joining(" "));
		if ((shared.size() < SHARED && !hasNumberOf(promised, text)) || !agreesInNumbers(promised, text)
				|| !isOf(by, to, speaker, text, peers) || namesOther(act, later, peers)) {
			return OPEN;
		}
		boolean sure = shared.size() >= SHARED;
		PromiseOutcome outcome = told(text, speaker.equals(by), sure,
				sure && !isLasting(promised) && isFulfilled(promised, text, told, shared.size() > SHARED));
		return (outcome == BROKEN && Deadline.mayBeAhead(promised, text)) ? OPEN : outcome;
	}

	private static boolean isFulfilled(String promised, String text, List<String> told, boolean all) {
		Fulfilment fulfilment = new Fulfilment(promised);
		return (all && fulfilment.isDoneIn(text))
				|| (DOES.matcher(text).find() && fulfilment.isMeantIn(text, String.join(" ", told)));
	}

	/**
	 * {@return whether words say for sure that something was done, not that it was not,
	 * nor that it will be}
	 */
	static boolean isCertain(String text) {
		return !text.endsWith("?") && !UNSURE.matcher(text).find() && !FAILS.matcher(text).find();
	}

	/**
	 * {@return whether one deed does not fulfil what was promised}
	 */
	static boolean isLasting(String promised) {
		return LASTING.matcher(promised).find();
	}

	/**
	 * {@return whether words take something back}
	 */
	static boolean takesBack(String text) {
		return WITHDRAWS.matcher(text).find();
	}

	/**
	 * {@return whether a statement takes back a promise of its speaker, whichever it is}
	 * @param statement in the words of the speaker
	 * @param names all peers that it may name
	 */
	public static boolean takesBackPromise(String statement, Collection<String> names) {
		NamedPeers peers = new NamedPeers(names);
		return SENTENCE.splitAsStream(statement)
			.map((sentence) -> PlainEnglish.of(peers.marked(sentence)))
			.anyMatch((text) -> !text.endsWith("?") && TAKES_BACK.matcher(text).find() && !UNSURE.matcher(text).find());
	}

	private static PromiseOutcome told(String text, boolean own, boolean sure, boolean done) {
		if (own && takesBack(text)) {
			return WITHDRAWN;
		}
		if (!sure || UNSURE.matcher(text).find()) {
			return OPEN;
		}
		if (FAILS.matcher(text).find()) {
			return BROKEN;
		}
		return done ? KEPT : OPEN;
	}

	// Of the one who owes it, towards the one it is owed to.
	private static boolean isOf(String by, String to, String speaker, String text, NamedPeers peers) {
		Set<String> named = MARK.matcher(text)
			.results()
			.map(MatchResult::group)
			.map(peers::name)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		boolean me = has(text, "me|my|us|our|mine");
		if (speaker.equals(by)) {
			named.remove(to);
			named.remove(by);
			return named.isEmpty();
		}
		if (!speaker.equals(to) && me) {
			return false;
		}
		boolean spokenOf = named.contains(by) || has(text, "you|he|she|your|his|her");
		named.removeAll(List.of(by, to, speaker));
		return named.isEmpty() && !has(text, "i|we") && spokenOf;
	}

	// A name that the promise does not know may be of another peer.
	private static boolean namesOther(String act, String later, NamedPeers peers) {
		return NAME.matcher(peers.marked(later))
			.results()
			.map(MatchResult::group)
			.anyMatch((name) -> !DAYS.contains(name.toLowerCase(Locale.ROOT)) && !act.contains(name));
	}

	private static boolean has(String text, String words) {
		return WORD.matcher(text).results().map(MatchResult::group).anyMatch(Set.of(words.split("\\|"))::contains);
	}

	private static boolean hasNumberOf(String promised, String text) {
		Set<String> numbers = numbers(promised);
		numbers.retainAll(numbers(text));
		return numbers.stream().anyMatch((number) -> number.length() > 1);
	}

	// A number within the limit is as good as the limit.
	static boolean agreesInNumbers(String promised, String text) {
		Set<String> owed = numbers(promised);
		Set<String> told = numbers(text);
		return owed.isEmpty() || told.isEmpty() || told.stream().anyMatch(owed::contains)
				|| LIMIT.matcher(promised).find();
	}

	static Set<String> numbers(String text) {
		return NUMBER.matcher(MARK.matcher(text).replaceAll(""))
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	static Set<String> rare(String text) {
		return WORD.matcher(text)
			.results()
			.map(MatchResult::group)
			.filter((word) -> !word.startsWith("@"))
			.map((word) -> word.toLowerCase(Locale.ROOT).replaceFirst("'s$", ""))
			.map(WORDS::base)
			.filter((word) -> word.length() > 2 && !COMMON.contains(word))
			.map(PromiseOutcome::stem)
			.filter((word) -> !COMMON.contains(word))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static String stem(String word) {
		String stem = word.replaceFirst("(?:ing|ed|es|s)$", "");
		return ((stem.length() < 3) ? word : stem).replaceFirst("e$", "");
	}

}
