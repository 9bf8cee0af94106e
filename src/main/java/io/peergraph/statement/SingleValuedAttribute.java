package io.peergraph.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.language.Language;
import io.peergraph.language.NamedDate;
import io.peergraph.language.Negation;
import io.peergraph.language.Word;
import io.peergraph.text.English;

/**
 * What a statement is about that has one value at a time: where somebody lives, for whom
 * they work, their favourite colour, in which room a meeting is. Two statements of one
 * topic with different values cannot both hold; the later one does. What is not sure to
 * exclude another value is no such topic: somebody works at a shop and at night.
 *
 * @param name of the topic
 * @param value what the statement says, in small letters
 * @param denied whether the statement says that this is not so
 */
public record SingleValuedAttribute(String name, String value, boolean denied) {

	/** By what others call somebody; there may be several. */
	private static final String NICKNAME = "nickname";

	/** The topics of what somebody is called. */
	public static final List<String> OF_NAMES = List.of("name", NICKNAME);

	private static final String RESIDENCE = "residence";

	private static final String NOW = "(?:(?:is|has|just|now|currently|recently|finally|has just|has now|still) ){0,6}";

	private static final String CAPITAL = "(?:(?:a|an|the) )?\\p{Lu}[^,;.()]*";

	/** What is told besides. */
	private static final String REST = "(?:[,;(].*)?";

	private static final String PROPER = "\\p{Lu}[\\p{L}\\p{N}'&-]*(?: \\p{Lu}[\\p{L}\\p{N}'&-]*){0,3}";

	private static final String DATE = "\\d{1,2} (?i:" + NamedDate.MONTHS + ")(?: \\d{4})?";

	private static final String TIME = "\\d{1,2}(?:[:.]\\d{2}|(?::\\d{2})? ?[ap]m)";

	private static final String COUNT = "no|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}";

	private static final List<Rule> RULES = List.of(
			rule(RESIDENCE,
					NOW + "(?:lives?|living|resides?|residing|moved(?: from .+?)?|relocated(?: from .+?)?|is based)"
							+ "(?: back| over)? (?:in|to|at) (?<value>" + CAPITAL + ")" + REST),
			rule("employer", NOW
					+ "(?:(?:works?|working|(?:started|began)(?: to work| working)?|got a job|took a job|has a job) (?:for|at)|employed (?:by|at)) (?<value>"
					+ CAPITAL
					+ "|(?<=\\bat )(?:an?|the) (?!(?:low|high|slow|steady|good|same|moment|time|minute|end|night|distance|loss|pace|desk|computer|office)\\b)\\p{L}+(?: \\p{L}+)?(?: now)?)"
					+ REST),
			rule("age", NOW
					+ "(?:(?<value>\\d{1,3}) years old|is (?:only |now |already |just )?(?<number>[1-9]\\d)|turned (?<turned>\\d{1,3})(?: (?:on|in|last|today|yesterday)\\b.*)?)"),
			rule("relationship",
					"(?:and \\S+ )?(?:is|got|has got|just got|is now|is currently)(?: just| now| recently| still)? (?<value>single|married|divorced|widowed|separated|engaged(?! (?:in \\p{Ll}|by)))(?!-)\\b.*"),
			rule("number of ",
					NOW + "has (?:only )?(?<value>" + COUNT
							+ ") (?<kind>children|kids|sons|daughters|siblings|brothers|sisters)(?: now| already)?"),
			rule(NICKNAME,
					NOW + "(?:is called|wants to be called|goes by|is known as) (?<value>" + PROPER + ")(?: by .*)?"));

	/** What one says of another. */
	private static final Pattern REPORT = Pattern
		.compile(" sa(?:id|ys) that (?<said>(?<who>[\\p{L}\\p{N}_-]++)(?:'s?)? .+)");

	private static final Set<String> NOBODY = Language.ENGLISH.words("function-words");

	private static final Pattern ATTRIBUTE = Pattern
		.compile("'s? (?:current |new |present |full |real )?(?<name>(?:favou?rite [\\p{L} ]{2,30}?)"
				+ "|(?:[\\p{L}]+'s )?(?:name|age|boss|manager|employer|salary|address|birthday"
				+ "|(?:phone |mobile |telephone )?number|e-?mail(?: address)?|home ?town|deadline|budget|password))"
				+ " (?<is>is now|is currently|is|was changed to|has changed to|changed to)(?<not> not)? (?<value>.+)",
				Pattern.CASE_INSENSITIVE);

	/** What is said of a thing: two values of one shape exclude each other. */
	private static final Pattern CLAIM = Pattern.compile(
			"^(?:(?:said|says) that )?(?<name>(?i:the|my|our|\\p{L}+'s) [\\p{L}\\p{N} '-]{2,40}?) (?:(?:is|are)(?: now| currently| still)? |(?:was|were|has been|is) (?:just )?(?:moved|changed|postponed|rescheduled|switched|set) to )"
					+ "(?<value>(?<shape>(?:(?:in|on|at|with|to) )?(?:(?:room|floor|building|gate|platform|track|version|number|hall|table|seat|locker) )?)(?:"
					+ DATE + "|[\\d.,:-]*\\d\\p{L}{0,2}|" + PROPER + "))");

	private static final Pattern SWITCHED = Pattern.compile(
			"^.*\\b(?:switched|changed|moved|upgraded|migrated|set) (?<name>(?:the|my|our) [\\p{L} -]{2,30}?) (?:from .+? )?to (?<value>(?<shape>)(?:[\\d.,:-]*\\d\\p{L}{0,2}|"
					+ PROPER + "))");

	// What follows the value itself: when, with whom, why.
	private static final Pattern TAIL = Pattern
		.compile("(?<!\\s)\\s++(?:in (?:the (?:week|weekend|night|summer|winter|spring|autumn|fall)\\b|(?:"
				+ NamedDate.MONTHS + ")\\b|(?:spring|summer|autumn|winter) \\d|\\d{4})"
				+ "|on |since |with |for |from |until |after |before |because |when |where |and |but |now\\b|again\\b|instead\\b|any ?more\\b|any longer\\b|these days|at the moment|right now|currently|already|last |this |too\\b|as |not ).*$",
				Pattern.CASE_INSENSITIVE);

	private static final Pattern TAIL_OF_CLAIM = Pattern
		.compile("(?:,| now\\b| instead\\b| again\\b| any ?more\\b| from now on\\b| not ).*$");

	/** What is so at some times only, or besides something else. */
	private static final Pattern PARTLY = Pattern.compile(
			"\\b(?:also|too|as well|sometimes|part[- ]time|half|mostly|usually|often|every|during|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days|mornings|evenings|afternoons|nights|summers|winters|or|partly)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Set<String> COUNTRIES = Stream
		.concat(Arrays.stream(Locale.getISOCountries())
			.map((code) -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT)),
				Stream.of("uk", "usa", "us", "england", "scotland", "wales", "holland", "europe", "asia", "africa",
						"america", "australia"))
		.collect(Collectors.toUnmodifiableSet());

	/**
	 * {@return the topic of a statement, if it has a plain one}
	 * @param about the name of the peer it is about
	 * @param text the statement
	 */
	public static Optional<SingleValuedAttribute> of(String about, String text) {
		if (!text.regionMatches(true, 0, about, 0, about.length()) || PARTLY.matcher(text).find()
				|| text.contains("\"")) {
			return Optional.empty();
		}
		Matcher report = REPORT.matcher(text.substring(about.length()));
		if (report.matches() && !NOBODY.contains(report.group("who").toLowerCase(Locale.ROOT))) {
			Optional<SingleValuedAttribute> own = of(report.group("who"), report.group("said"));
			if (own.isPresent() && !own.get().name().equals(NICKNAME)) {
				return own.map((topic) -> topic.of(report.group("who")));
			}
		}
		String rest = text.substring(about.length()).strip().replaceAll("(?<![\\s.!?…])[\\s.!?…]++$", "");
		Matcher attribute = ATTRIBUTE.matcher(rest);
		if (attribute.matches()) {
			return attribute(attribute);
		}
		Optional<String> affirmed = Negation.of(about, text).map((denied) -> denied.substring(about.length()).strip());
		return RULES.stream()
			.flatMap((rule) -> rule.read(affirmed.orElse(rest), affirmed.isPresent()).stream())
			.findFirst()
			.or(() -> claim(rest));
	}

	// As somebody else tells it.
	private SingleValuedAttribute of(String somebody) {
		return new SingleValuedAttribute(somebody.toLowerCase(Locale.ROOT) + "'s " + this.name, this.value,
				this.denied);
	}

	/**
	 * {@return words by which it is asked for, empty where there are no others than those
	 * of the statement}
	 */
	public String otherWords() {
		return switch (this.name) {
			case "employer" -> "works";
			case RESIDENCE, "country of residence" -> "lives";
			default -> "";
		};
	}

	/**
	 * {@return whether both cannot hold}
	 * @param other of the same topic
	 */
	public boolean excludes(SingleValuedAttribute other) {
		boolean same = this.value.equals(other.value);
		return this.name.equals(other.name) && !this.name.equals(NICKNAME)
				&& ((this.denied || other.denied) ? (same && this.denied != other.denied) : !same);
	}

	private static Optional<SingleValuedAttribute> attribute(Matcher attribute) {
		SingleValuedAttribute topic = topic(attribute.group("name"), attribute.group("value"),
				attribute.group("not") != null);
		boolean capital = Character.isUpperCase(attribute.group("value").codePointAt(0));
		boolean valued = switch (topic.name) {
			case "favourite color", "favourite colour" -> true;
			case String name when name.matches("^(?:.*\\s)?(?:name|boss|manager|employer|home ?town)") -> capital;
			case String name when name.startsWith("favourite") -> capital || isThing(topic.value);
			case String name when name.endsWith("password") -> true;
			default -> topic.value.chars().anyMatch((sign) -> Character.isDigit(sign) || sign == '@');
		};
		return valued ? Optional.of(topic) : Optional.empty();
	}

	private static boolean isThing(String value) {
		return English.with((english) -> english.words(value)).stream().anyMatch(Word::isNominal);
	}

	private static Optional<SingleValuedAttribute> claim(String rest) {
		String plain = TAIL_OF_CLAIM.matcher(rest).replaceFirst("");
		return Stream.of(CLAIM, SWITCHED)
			.map((pattern) -> pattern.matcher(plain))
			.filter(Matcher::matches)
			.findFirst()
			.map((claim) -> claim(claim.group("name"), claim.group("shape"),
					claim.group("value").substring(claim.group("shape").length())));
	}

	private static SingleValuedAttribute claim(String name, String shape, String value) {
		String thing = name.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|my|our) ", "the ");
		boolean plain = shape.isEmpty() || shape.equals("to ");
		String how = !plain ? shape.strip() : value.matches(DATE) ? "on" : value.matches(TIME) ? "at" : "";
		return new SingleValuedAttribute((thing + " is " + how.toLowerCase(Locale.ROOT)).strip(),
				value.toLowerCase(Locale.ROOT), false);
	}

	private static SingleValuedAttribute topic(String name, String value, boolean denied) {
		String plain = TAIL.matcher(value.toLowerCase(Locale.ROOT)).replaceFirst("").strip();
		return new SingleValuedAttribute(name.toLowerCase(Locale.ROOT).replace("favorite", "favourite"),
				plain.replaceFirst("^(?:a|an|the) ", "").replaceFirst(",$", ""), denied);
	}

	private static Rule rule(String name, String pattern) {
		return new Rule(name, Pattern.compile("(?U)" + pattern));
	}

	/** How statements of a topic are worded. */
	private record Rule(String name, Pattern pattern) {

		Optional<SingleValuedAttribute> read(String said, boolean denied) {
			Matcher matcher = this.pattern.matcher(said);
			if (!matcher.matches()) {
				return Optional.empty();
			}
			String value = Stream.of("value", "number", "turned")
				.filter(matcher.namedGroups()::containsKey)
				.map(matcher::group)
				.filter(Objects::nonNull)
				.findFirst()
				.orElseThrow();
			String kind = matcher.namedGroups().containsKey("kind") ? matcher.group("kind") : "";
			SingleValuedAttribute topic = topic(this.name + kind.replace("kids", "children"), value, denied);
			boolean country = this.name.equals(RESIDENCE) && COUNTRIES.contains(topic.value);
			return Optional
				.of(country ? new SingleValuedAttribute("country of residence", topic.value, denied) : topic);
		}

	}

}
