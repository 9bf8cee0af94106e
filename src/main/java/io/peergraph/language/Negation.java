package io.peergraph.language;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text denies: "bob no longer smokes" denies "bob smokes".
 */
public final class Negation {

	private static final Pattern ENDING = Pattern.compile(
			"(?:,? (?:any ?more|any longer|at all|now)[\\s.!?…]*+|(?<![\\s.!?…])[\\s.!?…]*+)$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NOT = Pattern.compile("\\b" + Language.anyOf("denial") + "\\b|n['\u2019]t\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern LACK = Pattern.compile("\\b" + Language.anyOf("lack") + "\\b",
			Pattern.CASE_INSENSITIVE);

	private static final List<Rule> RULES = List.of(new Rule("does not (\\p{L}+)(.*)", Verbs::thirdOf),
			new Rule("does no longer (\\p{L}+)(.*)", Verbs::thirdOf), new Rule("is no longer()(.*)", (_) -> "is"),
			new Rule("no longer (\\p{L}+s)(.*)", UnaryOperator.identity()), new Rule("is not()(.*)", (_) -> "is"),
			new Rule("cannot()(.*)", (_) -> "can"), new Rule("has not()(.*)", (_) -> "has"),
			new Rule("will not()(.*)", (_) -> "will"));

	private Negation() {
	}

	/**
	 * {@return what a statement says not to be so, put the other way round, if it is a
	 * plain denial}
	 * @param about the name of the peer it is about
	 * @param text the statement
	 */
	public static Optional<String> of(String about, String text) {
		if (!text.regionMatches(true, 0, about + " ", 0, about.length() + 1)) {
			return Optional.empty();
		}
		String rest = ENDING.matcher(text.substring(about.length() + 1)).replaceFirst("");
		return RULES.stream()
			.flatMap((rule) -> rule.turned(rest).stream())
			.map((turned) -> text.substring(0, about.length()) + " " + turned)
			.findFirst();
	}

	/**
	 * {@return whether a text denies something, and not that it is so}
	 * @param text any
	 */
	public static boolean isIn(String text) {
		return NOT.matcher(text).results().count() % 2 == 1;
	}

	/**
	 * {@return whether a sentence says that nothing is known}
	 * @param sentence of an answer
	 */
	public static boolean isOfLack(String sentence) {
		return LACK.matcher(sentence).find();
	}

	/** A way to deny. */
	private record Rule(Pattern pattern, UnaryOperator<String> verb) {

		Rule(String pattern, UnaryOperator<String> verb) {
			this(Pattern.compile(pattern), verb);
		}

		Optional<String> turned(String rest) {
			Matcher matcher = this.pattern.matcher(rest);
			return matcher.matches() ? Optional.of(this.verb.apply(matcher.group(1)) + matcher.group(2))
					: Optional.empty();
		}

	}

}
