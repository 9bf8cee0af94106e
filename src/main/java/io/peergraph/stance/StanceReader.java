package io.peergraph.stance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
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

	private static final Pattern ENDING = Pattern.compile("(?<![.!?])[.!?]{1,20}\\s{0,4}$");

	private static final Pattern PLEDGED = Pattern.compile(
			"\\b(?:promised?|swore|sworn|vowed|pledged?|guaranteed?|agreed|deal|pact|truce|agreement|said|told|assured|word|oath|supposed|undertook|hand on it|owed?s?|due)\\b");

	private static final Pattern WORD = Pattern.compile("[\\w'-]+");

	private final String speaker;

	private final Addressing addressing;

	private boolean quoting;

	private boolean offered;

	/** Whether one was told right before that one broke a promise. */
	private boolean accused;

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
		List<StatedStance> said = (!before.isEmpty() && this.addressing.isHeardBy(answered))
				? said(Objects.requireNonNull(answered), before.substring(before.indexOf(':') + 1).strip()) : List.of();
		this.offered = said.stream()
			.anyMatch((one) -> one.kind() == StanceKind.ALLIANCE && !Mood.isConditional(PlainEnglish.of(one.quote())));
		this.accused = said.stream()
			.anyMatch((one) -> one.kind() == StanceKind.BROKEN && speaker.equals(one.by())
					&& one.from().equals(answered));
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

	private List<StatedStance> said(String author, String text) {
		return new StanceReader(author, Set.of(author, this.speaker), Set.of(), null, "").read(text)
			.stream()
			.filter((one) -> one.to().equals(this.speaker))
			.toList();
	}

	// Who is told that it broke a promise may say that it kept "it".
	private Stream<StatedStance> denied(String text, String sentence) {
		boolean denies = this.accused && Mood.isDenying(text);
		this.accused &= !denies;
		return denies ? this.addressing.addressees()
			.stream()
			.map((name) -> new StatedStance(StanceKind.KEPT, this.speaker, name, this.speaker, sentence, 2, sentence))
				: Stream.empty();
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
		RuledSentence ruled = new RuledSentence(this.speaker, this.addressing, sentence, text);
		Map<List<Object>, StatedStance> found = new LinkedHashMap<>();
		Stream.concat(accepted(text, sentence), denied(text, sentence))
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
				.flatMap((rule) -> read(rule, ruled, mocking))
				.forEach((stance) -> found.putIfAbsent(List.of(stance.kind(), stance.from(), stance.to()), stance));
		}
		this.addressing.remember(text);
		this.before = PLEDGED.matcher(text).find() && !Mood.isAsking(text)
				? ENDING.matcher(text).replaceFirst("") + " / " : "";
		return servedOnly(settled(List.copyOf(found.values())), ruled);
	}

	// A deed is owed to whom it names, not to all who hear the word that is given on it;
	// only where it serves the hearers as well it is not sure whose it is.
	private List<StatedStance> servedOnly(List<StatedStance> found, RuledSentence ruled) {
		boolean named = found.stream().anyMatch((one) -> isOwnPromise(one) && ruled.serves(one.to()));
		return (named && !ruled.servesHearers())
				? found.stream().filter((one) -> !isOwnPromise(one) || ruled.serves(one.to())).toList() : found;
	}

	private static List<StatedStance> settled(List<StatedStance> found) {
		return found.stream().filter((one) -> found.stream().noneMatch(one::isMadeVoidBy)).toList();
	}

	// What came of a promise may stand in the sentence after it.
	private Stream<StatedStance> read(StanceRule rule, RuledSentence ruled, boolean mocking) {
		Stream<StatedStance> own = ruled.read(rule, "", mocking);
		return (rule.kind().isOutcome() && !this.before.isEmpty())
				? Stream.concat(own, ruled.read(rule, this.before, mocking)) : own;
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
