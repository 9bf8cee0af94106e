package io.peergraph.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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
 * One sentence as rules read it: whose stance it says, towards whom, whose deed it is,
 * and in which words.
 */
final class RuledSentence {

	private static final Pattern OWN = Pattern.compile("(?:me|us|my|our)\\b.*");

	/**
	 * To whom a word was given, by name; a last word in small letters may be one, too.
	 */
	private static final Pattern OWED = Pattern.compile(
			"\\b(?:(?:promises?|word|oath|vow|pledge) (?:to|with|towards)|promised|swore to|vowed to|owed?) (?<whom>@\\d+|@?(?!I\\b)\\p{Lu}[\\p{L}\\p{N}_-]*"
					+ "|(?<=\\b(?:promise|promises|word|oath|vow|pledge) (?:to|with|towards) )(?!(?:you|u|ya|me|us|him|her|them)\\b)[\\p{Ll}_-]{2,40}(?=\\W{0,5}$))"
					+ "(?<subject> (?:would|will|was|were|is|are|had|has|have|could|should)\\b)?");

	private static final Pattern ACT = Pattern.compile(
			"(?i)\\b(?:(?:I|we|you|he|she|they)(?: will|'ll|ll| shall| would|'d| am going to| are going to|'m going to|'m gonna| gonna)|(?:promise|swear|vow|pledge|promised|swore|vowed|pledged|agreed|undertake|meant|supposed) to)"
					+ " (?<act>[^.;!?]{3,200}?)(?=[.;!?]|$|, (?:count on|i (?:promise|swear|vow)|you have my|my word|on my|no worries|but|and (?:he|she|you|they|I)\\b)| but | and (?:then|never|did|didn't|here|there|he|she|you|they|I)\\b)");

	/** Harm after which two are no allies any more. */
	private static final Pattern GRAVE = Pattern.compile("\\b" + WordLists.expression(grave()) + "\\b");

	private static final int GRAVEST = 3;

	private final String speaker;

	private final Addressing addressing;

	private final String sentence;

	private final String text;

	/** Whom its promises name. */
	private final Set<String> served = new LinkedHashSet<>();

	/**
	 * Makes a sentence.
	 * @param speaker the name of who says it
	 * @param addressing whom it speaks to
	 * @param sentence exactly as it is there
	 * @param text the same in plain English, with marks, without what it quotes
	 */
	RuledSentence(String speaker, Addressing addressing, String sentence, String text) {
		this.speaker = speaker;
		this.addressing = addressing;
		this.sentence = sentence;
		this.text = text;
	}

	private static Set<String> grave() {
		WordLists words = WordLists.english();
		return Stream.of("", "*").flatMap((form) -> words.words("grave", form).stream()).collect(Collectors.toSet());
	}

	/**
	 * {@return whether the promises that were read name a peer}
	 */
	boolean serves(String peer) {
		return this.served.contains(peer);
	}

	/**
	 * {@return whether what it promises may serve those who hear it}
	 */
	boolean servesHearers() {
		return this.addressing.servesHearers(this.text);
	}

	/**
	 * {@return what a rule finds in it, with what stood before it}
	 * @param rule any
	 * @param earlier the end of what was said before, empty for nothing; what is found in
	 * that alone is left out
	 * @param mocking whether it is said in mockery
	 */
	Stream<StatedStance> read(StanceRule rule, String earlier, boolean mocking) {
		String text = earlier + this.text;
		List<StatedStance> found = new ArrayList<>();
		Matcher matcher = rule.pattern().matcher(text);
		while (matcher.find()) {
			if (matcher.end() <= earlier.length()) {
				continue;
			}
			String before = text.substring(0, matcher.start());
			boolean supposed = !rule.asked() && Mood.isSupposed(before);
			boolean claimed = Mood.isClaimed(before, group(matcher, "s"));
			if (!supposed && (!claimed || Mood.isReported(before))) {
				StanceKind kind = mocking ? StanceKind.DISTRUST : rule.kind();
				stances(rule, kind, matcher, text.substring(matcher.start())).stream()
					.filter((stance) -> (!claimed && !Mood.isQuoted(this.text)) || stance.isHearsay(this.speaker))
					.filter((stance) -> kind.sign() > 0 || mocking
							|| !this.addressing.addressees().contains(stance.to()) || !Mood.isLaughing(this.text))
					.forEach(found::add);
			}
		}
		return found.stream();
	}

	private List<StatedStance> stances(StanceRule rule, StanceKind kind, Matcher found, String rest) {
		int strength = (kind == StanceKind.HARM && isGrave(found.group(), rest)) ? GRAVEST : rule.strength();
		String from = holder(group(found, "s"));
		List<String> to = targets(group(found, "x"), found, kind);
		if (to.isEmpty() && kind.isOutcome()) {
			to = owed().flatMap((owed) -> this.addressing.marks(owed.group("whom")).findFirst()).stream().toList();
		}
		String quote = (kind.isDeed() || Mood.isAsking(this.text)) ? this.sentence : clause(found.group().strip());
		return to.stream()
			.filter((target) -> !target.equals(from))
			.map((target) -> new StatedStance(kind, from, target, doer(rule, from, target),
					kind.isDeed() ? act() : null, strength, quote))
			.flatMap((stance) -> kind.isOutcome() ? owed(stance) : Stream.of(stance))
			.toList();
	}

	// What says how one stands to another says it without the clauses beside it. A deed
	// is told from others by all that is said of it, and a question is no statement in
	// part.
	private String clause(String found) {
		return QuotableClauses.of(this.sentence)
			.filter((clause) -> PlainEnglish.of(this.addressing.peers().marked(clause)).contains(found))
			.findFirst()
			.orElse(this.sentence);
	}

	// A verb may go on after what is found: "sold me out".
	private static boolean isGrave(String found, String rest) {
		Matcher grave = GRAVE.matcher(rest);
		return grave.find() && grave.start() < found.length();
	}

	// "You broke your promise to Lotte" is told of her, and is nothing between the others
	// who hear it; neither is what somebody promised one who is no peer.
	private Stream<StatedStance> owed(StatedStance stance) {
		Optional<MatchResult> owed = owed();
		if (owed.isEmpty()) {
			return Stream.of(stance);
		}
		Optional<String> whom = this.addressing.marks(owed.get().group("whom")).findFirst();
		if (whom.filter(List.of(stance.from(), stance.to())::contains).isPresent()) {
			return Stream.of(stance);
		}
		return whom.filter((_) -> owed.get().group("subject") == null).map(stance::owedTo).stream();
	}

	private Optional<MatchResult> owed() {
		return OWED.matcher(this.addressing.peers().marked(this.sentence)).results().findFirst();
	}

	// The deed alone, in the words of the speaker; who only gives its word names none.
	private @Nullable String act() {
		if (Oath.isAll(this.text)) {
			return null;
		}
		Matcher deed = ACT.matcher(this.sentence);
		return deed.find() ? deed.group("act").strip() : this.sentence;
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

}
