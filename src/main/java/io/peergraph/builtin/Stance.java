package io.peergraph.builtin;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What speaks for trusting somebody, what against it, and what for neither. */
enum Stance {

	FOR, AGAINST, NEITHER;

	/** What to look for where trust is in question. */
	static final String MATTER = "trust honest promise promised help support ally alliance protect friend loyal"
			+ " attack betray lie lied secret against steal threaten deceive trick harm"
			+ " angriff verrat heimlich versprechen helfen";

	private static final Pattern ASKED = Pattern.compile(
			"\\b(?:trust\\w*|rel(?:y|iable|ied)|loyal\\w*|betray\\w*|honest\\w*|sincere|lying|liar|deceiv\\w*|backstab\\w*|"
					+ "double-?cross\\w*|count on|depend on|believe in|safe with|faithful|dependable|credible|good faith|ulterior|turn on|stab|two-?faced|"
					+ "keep\\w* (?:\\w+ )?(?:word|promises?)|(?:should|need|ought)\\b.{0,40}(?:afraid|scared|wary|suspicious|worried|worry)|"
					+ "(?<![\\s\\S])(?:is|are|was) (?:\\S+ ){1,3}(?:ally|allies|enemy|enemies|threat)|"
					+ "on (?:my|our|your|his|her|their|\\w+'s) side|friend or (?:foe|enemy)|"
					+ "(?:ver)?trau\\w*|verlass\\w*|verl\u00e4sslich\\w*|zuverl\u00e4ssig\\w*|ehrlich\\w*|aufrichtig\\w*|hintergeh\\w*|"
					+ "verr(?:at|\u00e4t)\\w*|glaubw\u00fcrdig\\w*|wort halten|h\u00e4lt .{0,40} wort)(?![\\p{L}\\p{N}])",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern THREAT = Pattern.compile(
			"\\b(?:attack\\w*|betray\\w*|lie[sd]?|lying|liar|secret(?:ly)?|steal\\w*|stole\\w*|threat\\w*|destroy\\w*|"
					+ "deceiv\\w*|trick\\w*|kill\\w*|stab\\w*|backstab\\w*|cheat\\w*|sabotag\\w*|invad\\w*|ambush\\w*|poison\\w*|"
					+ "hurt\\w*|harm\\w*|break\\w* (?:my|the|his|her|our) (?:word|promise)|broke\\w* .{0,60}(?:word|promise)|"
					+ "eliminat\\w*|conquer\\w*|surprise|behind .{0,40} back|must not know|not (?:to )?tell|against|"
					+ "angreif\\w*|angriff\\w*|verrat\\w*|heimlich\\w*|l\u00fcg\\w*|betr\u00fcg\\w*|stehl\\w*|droh\\w*|\u00fcberfall\\w*)(?![\\p{L}\\p{N}])",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PROMISE = Pattern.compile(
			"\\b(?:promis\\w*|help\\w*|support\\w*|all(?:y|ies|ied|iance)|protect\\w*|defend\\w*|friend\\w*|loyal\\w*|honest\\w*|"
					+ "trust\\w*|peace\\w*|kept .{0,60}(?:word|promise)|keep\\w* .{0,60}(?:word|promise)|share\\w*|gave|swear\\w*|swore|reliable|"
					+ "versprech\\w*|helf\\w*|hilft|unterst\u00fctz\\w*|verb\u00fcndet\\w*|sch\u00fctz\\w*|treu)(?![\\p{L}\\p{N}])",
			Pattern.CASE_INSENSITIVE);

	private static final String OBJECT = "trust(?:s|ed|ing)?|rely(?:ing)? on|count(?:ing)? on|depend(?:ing)? on|believe(?: in)?|"
			+ "safe with|(?:afraid|scared|wary|suspicious) of|worr(?:y|ied) about|faith in|confidence in|by|loyalty of|honesty of|reliability of|vertrauen|trauen|auf";

	private static final Pattern NOT = Pattern.compile(
			"\\b(?:not|never|no|n't|without|won't|don't|doesn't|didn't|cannot|can't|wouldn't|refus\\w*|stopp?\\w*)\\b[^.!?]{0,25}$",
			Pattern.CASE_INSENSITIVE);

	/**
	 * {@return whether a question is one of trust}
	 */
	static boolean isAsked(String question) {
		return ASKED.matcher(question).find();
	}

	/**
	 * {@return whether a question is whom somebody trusts, which is no question of
	 * whether that one can be trusted}
	 * @param question one of trust
	 * @param named the peers that it names
	 */
	static boolean isOpinion(String question, Collection<String> named) {
		return Stream.concat(named.stream().map(Pattern::quote), Stream.of("who", "anybody", "somebody", "everybody"))
			.anyMatch((name) -> Pattern
				.compile("(?<!(?:can|could|may|should|must|shall|might|let|let's) )(?<![\\p{L}\\p{N}_-])" + name
						+ "\\s+(?:(?:really|still|now|ever|not|also|doesn't|does not|no longer)\\s+)?(?:trusts?|trusted|believes? in|"
						+ "believed in|rel(?:y|ies|ied) on|counts? on|counted on|depends? on)\\b",
						Pattern.CASE_INSENSITIVE)
				.matcher(question)
				.find());
	}

	/**
	 * {@return what a statement speaks for}
	 */
	static Stance of(String statement) {
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
	 * {@return the peer whose trust is in question: whom to trust or by whom to be
	 * betrayed; else the one named first}
	 * @param question one of trust
	 * @param named the peers that it names
	 */
	static Optional<String> trusted(String question, Collection<String> named) {
		return named.stream()
			.filter((name) -> Pattern
				.compile("(?:" + OBJECT + ")\\W+(?:\\w+\\W+){0,2}" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_-])",
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
	static boolean isOfAnother(String statement, String subject, Collection<String> others) {
		return others.stream()
			.filter((other) -> !other.equals(subject))
			.anyMatch((other) -> Pattern
				.compile("(?<![\\p{L}\\p{N}_-])" + Pattern.quote(other)
						+ "\\s+(?:(?:will|would|has|had|is|was|did|also|may|might|wants? to|going to)\\s+){0,3}(?:"
						+ THREAT.pattern() + "|" + PROMISE.pattern() + ")", Pattern.CASE_INSENSITIVE)
				.matcher(statement)
				.find());
	}

}
