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
			"\\b(?:(?:promises?|word|oath|vow|pledge) (?:to|with|towards)|promised|swore to|vowed to|owed?) (?<whom>@\\d+|@?(?!I\\b)\\p{Lu}[\\p{L}\\p{N}_-]*)"
					+ "(?<subject> (?:would|will|was|were|is|are|had|has|have|could|should)\\b)?");

	private static final Pattern ACT = Pattern.compile(
			"(?i)\\b(?:(?:I|we|you|he|she|they)(?: will|'ll|ll| shall| would|'d| am going to| are going to|'m going to|'m gonna| gonna)|(?:promise|swear|vow|pledge|promised|swore|vowed|pledged|agreed|undertake|meant|supposed) to)"
					+ " (?<act>[^.;!?]{3,200}?)(?=[.;!?]|$|, (?:count on|i (?:promise|swear|vow)|you have my|my word|on my|no worries|but|and (?:he|she|you|they|I)\\b)| but | and (?:then|never|did|didn't|here|there|he|she|you|they|I)\\b)");

	/** Harm after which two are no allies any more. */
	private static final Pattern GRAVE = Pattern.compile("\\b" + WordLists.expression(grave()) + "\\b");

	private static final int GRAVEST = 3;

	private static final Pattern ENDING = Pattern.compile("(?<![.!?])[.!?]{1,20}\\s{0,4}$");

	private static final Pattern PLEDGED = Pattern.compile(
			"\\b(?:promised?|swore|sworn|vowed|pledged?|guaranteed?|agreed|deal|pact|truce|agreement|said|told|assured|word|oath|supposed|undertook|hand on it|owed?s?|due)\\b");

	private static final Pattern WORD = Pattern.compile("[\\w'-]+");

	private final String speaker;

	private final Addressing addressing;

	/** Whom the promises of a sentence name. */
	private final Set<String> served = new LinkedHashSet<>();

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
		this.addressing = new Addressing(speaker, others, absent, answered, before);
		this.offered = !before.isEmpty() && this.addressing.isHeardBy(answered)
				&& isOffer(Objects.requireNonNull(answered), before.substring(before.indexOf(':') + 1).strip());
	}

	/**
	 * {@return the name of the one whom a sentence calls by it, if it is one of several}
	 * @param speaker the name of who says it
	 * @param others the names of the others who hear it
	 * @param sentence the first of a message
	 */
	public static Optional<String> called(String speaker, Collection<String> others, String sentence) {
		Addressing addressing = new Addressing(speaker, others, Set.of(), null, "");
		addressing.resolved(sentence);
		return addressing.isCalling() ? addressing.addressees().stream().findFirst() : Optional.empty();
	}

	private static Set<String> grave() {
		WordLists words = WordLists.english();
		return Stream.of("", "*").flatMap((form) -> words.words("grave", form).stream()).collect(Collectors.toSet());
	}

	private boolean isOffer(String author, String text) {
		return new StanceReader(author, Set.of(author, this.speaker), Set.of(), null, "").read(text)
			.stream()
			.anyMatch((one) -> one.kind() == StanceKind.ALLIANCE && one.to().equals(this.speaker)
					&& !Mood.isConditional(PlainEnglish.of(one.quote())));
	}

	// Who says yes to an offer of alliance is an ally; it may stand after something else.
	private Stream<StatedStance> accepted(String text, String sentence) {
		String answer = this.addressing.answer() + text;
		boolean accepts = this.offered && Mood.isAccepting(answer)
				&& (!Mood.isAsking(text) || answer.startsWith("yes"));
		this.offered &= !accepts && !Mood.isRefusing(answer);
		return accepts
				? this.addressing.addressees()
					.stream()
					.map((name) -> new StatedStance(StanceKind.ALLIANCE, this.speaker, name, null, null, 2, sentence))
				: Stream.empty();
	}

	/**
	 * {@return what a message says, each thing once} A word that is given on what the
	 * message promises is no other promise, whoever hears it.
	 * @param sentences of the message in their order, exactly as they are there
	 */
	public List<StatedStance> read(List<String> sentences) {
		List<StatedStance> found = sentences.stream()
			.flatMap((sentence) -> read(sentence).stream())
			.distinct()
			.toList();
		List<StatedStance> oaths = found.stream().filter(this::isOath).toList();
		return found.stream().anyMatch((one) -> isOwnPromise(one) && !oaths.contains(one))
				? found.stream().filter((one) -> !oaths.contains(one)).toList() : found;
	}

	private boolean isOath(StatedStance one) {
		return isOwnPromise(one) && Oath.isAll(PlainEnglish.of(this.addressing.peers().marked(one.quote())));
	}

	private boolean isOwnPromise(StatedStance one) {
		return one.kind() == StanceKind.PROMISE && one.from().equals(this.speaker);
	}

	/**
	 * {@return what a sentence says, in the order of the rules; the sentences of a
	 * message are to be read in their order}
	 * @param sentence of the message, exactly as it is there
	 */
	public List<StatedStance> read(String sentence) {
		String text = unquoted(this.addressing.resolved(sentence));
		this.text = text;
		this.served.clear();
		Map<List<Object>, StatedStance> found = new LinkedHashMap<>();
		accepted(text, sentence)
			.forEach((stance) -> found.put(List.of(stance.kind(), stance.from(), stance.to()), stance));
		if (!Mood.isPlayed(text)) {
			boolean mocking = Mood.isMocking(text);
			boolean asks = Mood.isAsking(text);
			Set<String> words = WORD.matcher(this.before + text)
				.results()
				.map(MatchResult::group)
				.collect(Collectors.toSet());
			boolean conditional = Mood.isConditional(text);
			StanceRule.of(words)
				.stream()
				.filter((rule) -> !asks || rule.asked())
				.filter((rule) -> !conditional || rule.asked() || !rule.isLost())
				.filter((rule) -> !mocking || rule.kind() == StanceKind.TRUST)
				.flatMap((rule) -> read(rule, text, sentence, mocking))
				.forEach((stance) -> found.putIfAbsent(List.of(stance.kind(), stance.from(), stance.to()), stance));
		}
		this.addressing.remember(text);
		this.before = PLEDGED.matcher(text).find() && !Mood.isAsking(text)
				? ENDING.matcher(text).replaceFirst("") + " / " : "";
		return servedOnly(settled(List.copyOf(found.values())));
	}

	// A deed is owed to whom it names, not to all who hear the word that is given on it;
	// only where it serves the hearers as well it is not sure whose it is.
	private List<StatedStance> servedOnly(List<StatedStance> found) {
		boolean named = found.stream().anyMatch((one) -> isOwnPromise(one) && this.served.contains(one.to()));
		return (named && !this.addressing.servesHearers(this.text))
				? found.stream().filter((one) -> !isOwnPromise(one) || this.served.contains(one.to())).toList() : found;
	}

	private static List<StatedStance> settled(List<StatedStance> found) {
		return found.stream().filter((one) -> found.stream().noneMatch(one::isMadeVoidBy)).toList();
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
			boolean supposed = !rule.asked() && Mood.isSupposed(before);
			boolean claimed = Mood.isClaimed(before, group(matcher, "s"));
			if (!supposed && (!claimed || Mood.isReported(before))) {
				StanceKind kind = mocking ? StanceKind.DISTRUST : rule.kind();
				stances(rule, kind, matcher, sentence, text.substring(matcher.start())).stream()
					.filter((stance) -> !claimed && !Mood.isQuoted(this.text) || stance.isHearsay(this.speaker))
					.filter((stance) -> kind.sign() > 0 || mocking
							|| !this.addressing.addressees().contains(stance.to()) || !Mood.isLaughing(this.text))
					.forEach(found::add);
			}
		}
		return found.stream();
	}

	private List<StatedStance> stances(StanceRule rule, StanceKind kind, Matcher found, String sentence, String rest) {
		int strength = (kind == StanceKind.HARM && isGrave(found.group(), rest)) ? GRAVEST : rule.strength();
		String from = holder(group(found, "s"));
		List<String> to = targets(group(found, "x"), found, kind);
		if (to.isEmpty() && isOutcome(kind)) {
			to = owed(sentence).flatMap((owed) -> this.addressing.marks(owed.group("whom")).findFirst())
				.stream()
				.toList();
		}
		String quote = (kind.isDeed() || Mood.isAsking(this.text)) ? sentence : clause(sentence, found.group().strip());
		return to.stream()
			.filter((target) -> !target.equals(from))
			.map((target) -> new StatedStance(kind, from, target, doer(rule, from, target),
					kind.isDeed() ? act(sentence) : null, strength, quote))
			.flatMap((stance) -> isOutcome(kind) ? owed(stance, sentence) : Stream.of(stance))
			.toList();
	}

	// What says how one stands to another says it without the clauses beside it. A deed
	// is told from others by all that is said of it, and a question is no statement in
	// part.
	private String clause(String sentence, String found) {
		return QuotableClauses.of(sentence)
			.filter((clause) -> PlainEnglish.of(this.addressing.peers().marked(clause)).contains(found))
			.findFirst()
			.orElse(sentence);
	}

	// A verb may go on after what is found: "sold me out".
	private static boolean isGrave(String found, String rest) {
		Matcher grave = GRAVE.matcher(rest);
		return grave.find() && grave.start() < found.length();
	}

	// "You broke your promise to Lotte" is told of her, and is nothing between the others
	// who hear it; neither is what somebody promised one who is no peer.
	private Stream<StatedStance> owed(StatedStance stance, String sentence) {
		Optional<MatchResult> owed = owed(sentence);
		if (owed.isEmpty()) {
			return Stream.of(stance);
		}
		Optional<String> whom = this.addressing.marks(owed.get().group("whom")).findFirst();
		if (whom.filter(List.of(stance.from(), stance.to())::contains).isPresent()) {
			return Stream.of(stance);
		}
		return whom.filter((_) -> owed.get().group("subject") == null).map(stance::owedTo).stream();
	}

	private Optional<MatchResult> owed(String sentence) {
		return OWED.matcher(this.addressing.peers().marked(sentence)).results().findFirst();
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
				: this.addressing.peers().name(subject.replace("'s", ""));
	}

	private List<String> targets(@Nullable String object, Matcher found, StanceKind kind) {
		Set<String> named = new LinkedHashSet<>();
		if (object != null) {
			this.addressing.marks(object).forEach(named::add);
		}
		if (kind == StanceKind.PROMISE) {
			named.stream().filter(this.addressing::isHeardBy).forEach(this.served::add);
		}
		if (object != null && OWN.matcher(object).matches()) {
			named.add(this.speaker);
			return List.copyOf(named);
		}
		boolean you = object == null || object.contains("you");
		if (you) {
			boolean both = !named.isEmpty();
			named.addAll(this.addressing.meant(object, found.group(), kind, this.text));
			this.served.addAll(both ? named : Set.of());
		}
		return List.copyOf(named);
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

}
