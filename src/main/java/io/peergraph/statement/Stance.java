package io.peergraph.statement;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.language.Language;
import io.peergraph.language.Lexicon;
import io.peergraph.language.PeerNames;

/** What speaks for trusting somebody, what against it, and what for neither. */
public enum Stance {

	/** It speaks for trust. */
	FOR,
	/** It speaks against trust. */
	AGAINST,
	/** It has nothing to do with trust. */
	NEITHER;

	/** What to look for where trust is in question. */
	public static final String MATTER = Arrays.stream(Language.values())
		.flatMap((language) -> language.lines("expressions/trust-matter"))
		.collect(Collectors.joining(" "));

	private static final Pattern ASKED = Pattern.compile("\\b" + Language.anyOf("trust-asked") + "(?![\\p{L}\\p{N}])",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern THREAT = Pattern.compile("\\b" + Language.anyOf("threat") + "(?![\\p{L}\\p{N}])",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PROMISE = Pattern.compile("\\b" + Language.anyOf("promise") + "(?![\\p{L}\\p{N}])",
			Pattern.CASE_INSENSITIVE);

	/** What one does to another, rather than thinks of the other. */
	private static final Pattern DEED = Pattern.compile(
			"\\b(?:" + THREAT.pattern() + "|(?:promis|help|support|protect|defend)\\w*)", Pattern.CASE_INSENSITIVE);

	private static final Pattern UNDERTAKEN = Pattern
		.compile("(?:'ll|\\b(?:will|won't|going to|gonna|promise\\p{L}*))\\b", Pattern.CASE_INSENSITIVE);

	private static final Set<String> PROMISING = Lexicon.words("promise assure vow guarantee swear");

	private static final String TRUSTED = Language.anyOf("trusted");

	// What is denied follows soon, in the same sentence.
	private static final Pattern NOT = Pattern.compile("\\b" + Language.anyOf("before-no") + "\\b[^.!?]{0,25}$",
			Pattern.CASE_INSENSITIVE);

	/**
	 * {@return whether a question is one of trust}
	 * @param question any
	 */
	public static boolean isAsked(String question) {
		return ASKED.matcher(question).find();
	}

	/**
	 * {@return whether a question is whom somebody trusts, which is no question of
	 * whether that one can be trusted}
	 * @param question one of trust
	 * @param named the peers that it names
	 */
	public static boolean isOpinion(String question, Collection<String> named) {
		return Stream.concat(named.stream().map(Pattern::quote), Stream.of("who", "anybody", "somebody", "everybody"))
			.anyMatch((name) -> Pattern.compile("(?<!(?:can|could|may|should|must|shall|might|let|let's) )"
					+ PeerNames.NOT_BEFORE + name
					+ "\\s+(?:(?:really|still|now|ever|not|also|doesn't|does not|no longer)\\s+)?(?:trusts?|trusted|believes? in|"
					+ "believed in|rel(?:y|ies|ied) on|counts? on|counted on|depends? on)\\b", Pattern.CASE_INSENSITIVE)
				.matcher(question)
				.find());
	}

	/**
	 * {@return what a statement speaks for}
	 * @param statement any
	 */
	public static Stance of(String statement) {
		String text = statement.toLowerCase(Locale.ROOT);
		var threat = THREAT.matcher(text);
		if (threat.find()) {
			boolean concealed = threat.group().contains("not");
			return (!concealed && NOT.matcher(text.substring(0, threat.start())).find()) ? FOR : AGAINST;
		}
		var promise = PROMISE.matcher(text);
		if (promise.find()) {
			return NOT.matcher(text.substring(0, promise.start())).find() ? AGAINST : FOR;
		}
		return NEITHER;
	}

	/**
	 * {@return whether a word of a question asks for a promise, and a statement is one in
	 * other words: whoever says that they are going to help promises it}
	 * @param word of a question
	 * @param statement by whom it is about
	 */
	public static boolean isPromise(String word, String statement) {
		return PROMISING.contains(word) && UNDERTAKEN.matcher(statement).find() && of(statement) == FOR;
	}

	/**
	 * {@return whether a statement tells what somebody else does to a peer: an attack on
	 * somebody says nothing against whom it is aimed at}
	 * @param statement by somebody else
	 * @param subject the peer whose trust is in question
	 */
	public static boolean isDoneTo(String statement, String subject) {
		var deed = DEED.matcher(statement);
		if (!deed.find()) {
			return false;
		}
		return !PeerNames.isIn(statement.substring(0, deed.start()), subject)
				&& PeerNames.isIn(statement.substring(deed.end()), subject);
	}

	/**
	 * {@return the peer whose trust is in question: whom to trust or by whom to be
	 * betrayed; else the one named first}
	 * @param question one of trust
	 * @param named the peers that it names
	 */
	public static Optional<String> trusted(String question, Collection<String> named) {
		return named.stream()
			.filter((name) -> Pattern
				.compile(TRUSTED + "\\W+(?:\\w+\\W+){0,2}" + Pattern.quote(name) + PeerNames.NOT_AFTER,
						Pattern.CASE_INSENSITIVE)
				.matcher(question)
				.find())
			.findFirst()
			.or(() -> named.stream().min(Comparator.comparingInt((name) -> place(question, name))));
	}

	private static int place(String question, String name) {
		int place = question.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
		return (place >= 0) ? place : Integer.MAX_VALUE;
	}

	/**
	 * {@return whether a statement tells of what another one did: one that is named right
	 * before it}
	 * @param statement any
	 * @param subject the peer whose trust is in question
	 * @param others the names of other peers
	 */
	public static boolean isOfAnother(String statement, String subject, Collection<String> others) {
		return others.stream()
			.filter((other) -> !other.equals(subject))
			.anyMatch((other) -> Pattern
				.compile(PeerNames.NOT_BEFORE + Pattern.quote(other)
						+ "\\s+(?:(?:will|would|has|had|is|was|did|also|may|might|wants? to|going to)\\s+){0,3}(?:"
						+ THREAT.pattern() + "|" + PROMISE.pattern() + ")", Pattern.CASE_INSENSITIVE)
				.matcher(statement)
				.find());
	}

}
