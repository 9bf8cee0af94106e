package io.peergraph.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement is about that has one value at a time: where somebody lives, works,
 * what is their favourite colour. Two statements of one topic with different values
 * cannot both hold; the later one does.
 *
 * @param name of the topic
 * @param value what the statement says, in small letters
 * @param denied whether the statement says that this is not so
 */
public record SingleValuedAttribute(String name, String value, boolean denied) {

	private static final String NOW = "(?:(?:is|has|just|now|currently|recently|finally|has just|has now|still) ){0,6}";

	private static final String PLACE = "(?<value>(?:(?:a|an|the) )?[\\p{L}\\d][^,;.()]*)";

	private static final List<Rule> RULES = List.of(
			rule("residence",
					NOW + "(?:lives?|living|resides?|residing|moved(?: from .+?)?|relocated(?: from .+?)?|is based)"
							+ "(?: back| over)? (?:in|to|at|near) (?<value>(?:(?:a|an|the) )?\\p{Lu}[^,;.()]*)"),
			rule("employer", NOW
					+ "(?:works?|working|employed|(?:started|began)(?: to work| working)?|got a job|took a job|has a job|joined) (?:for|at|by|with) "
					+ PLACE),
			rule("occupation", NOW + "(?:works?|working|employed|(?:started|began)(?: to work| working)?) as " + PLACE),
			rule("age", NOW + "(?<value>\\d{1,3}) years old"),
			rule("relationship",
					"(?:is|got|has got|just got|is now|is currently)(?: just| now| recently)? (?<value>single|married|engaged|divorced|widowed|separated)\\b.*"),
			rule("availability",
					"is(?: now| currently)? (?<value>busy|free|available|unavailable|away|online|offline)\\b.*"),
			rule("location", "is (?:now |currently )?(?:in|at) (?<value>\\p{Lu}[^,;.()]*)"));

	private static final Pattern ATTRIBUTE = Pattern
		.compile("'s? (?:current |new |present )?(?<name>(?:favou?rite [\\p{L} ]{2,30}?)"
				+ "|(?:[\\p{L}]+'s )?(?:status|name|nickname|age|job|role|title|position|boss|manager|employer|salary|address|birthday"
				+ "|(?:phone |mobile |telephone )?number|e-?mail(?: address)?|home ?town|city|goal|deadline|budget|mood|password|major))"
				+ " (?<is>is now|is currently|is|was changed to|has changed to|changed to)(?<not> not)? (?<value>.+)",
				Pattern.CASE_INSENSITIVE);

	// What follows the value itself: when, with whom, why.
	private static final Pattern TAIL = Pattern
		.compile("(?<!\\s)\\s++(?:in (?:the (?:week|weekend|night|summer|winter|spring|autumn|fall)\\b|(?:"
				+ NamedDate.MONTHS + ")\\b|\\d{4})"
				+ "|on |since |with |for |from |until |after |before |because |when |where |and |but |now\\b|again\\b|instead\\b|any ?more\\b|any longer\\b|these days|at the moment|right now|currently|already|last |this |too\\b|as ).*$");

	/**
	 * {@return the topic of a statement, if it has a plain one}
	 * @param about the name of the peer it is about
	 * @param text the statement
	 */
	public static Optional<SingleValuedAttribute> of(String about, String text) {
		if (!text.regionMatches(true, 0, about, 0, about.length())) {
			return Optional.empty();
		}
		String rest = text.substring(about.length()).strip().replaceAll("(?<![\\s.!?…])[\\s.!?…]++$", "");
		Matcher attribute = ATTRIBUTE.matcher(rest);
		if (attribute.matches()) {
			return Optional
				.of(topic(attribute.group("name"), attribute.group("value"), attribute.group("not") != null));
		}
		Optional<String> affirmed = Negation.of(about, text).map((denied) -> denied.substring(about.length()).strip());
		return RULES.stream()
			.flatMap((rule) -> rule.read(affirmed.orElse(rest), affirmed.isPresent()).stream())
			.findFirst();
	}

	/**
	 * {@return whether both cannot hold}
	 * @param other of the same topic
	 */
	public boolean excludes(SingleValuedAttribute other) {
		boolean same = this.value.equals(other.value);
		return this.name.equals(other.name)
				&& ((this.denied || other.denied) ? (same && this.denied != other.denied) : !same);
	}

	private static SingleValuedAttribute topic(String name, String value, boolean denied) {
		String plain = TAIL.matcher(value.toLowerCase(Locale.ROOT)).replaceFirst("").strip();
		return new SingleValuedAttribute(name.toLowerCase(Locale.ROOT).replace("favorite", "favourite"),
				plain.replaceFirst("^(?:a|an|the) ", ""), denied);
	}

	private static Rule rule(String name, String pattern) {
		return new Rule(name, Pattern.compile("(?U)" + pattern));
	}

	/** How statements of a topic are worded. */
	private record Rule(String name, Pattern pattern) {

		Optional<SingleValuedAttribute> read(String said, boolean denied) {
			Matcher matcher = this.pattern.matcher(said);
			return matcher.matches() ? Optional.of(topic(this.name, matcher.group("value"), denied)) : Optional.empty();
		}

	}

}
