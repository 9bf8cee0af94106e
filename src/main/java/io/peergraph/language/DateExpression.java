package io.peergraph.language;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A date as somebody writes it who knows which day it is: "last Friday", "in two weeks".
 *
 * @param match of the pattern
 */
record DateExpression(MatchResult match) {

	private static final String NUMBERS = "\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?couple (?:of )?|a few|few";

	private static final List<String> COUNTED = List.of("", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten", "eleven", "twelve");

	private static final String UNIT = "day|week|fortnight|month|year";

	private static final String PART = "(?:\\s*(?<%s>morning|afternoon|evening|night))?";

	static final Pattern PATTERN = Pattern.compile(
			"(?:\\b(?<since>since|from|after)\\s+|\\b(?<other>to|for|around|of|during|over|early in|late in)\\s+|\\b(?<until>until|till|til|by|before)\\s+|\\b(?<plain>on|in|at)\\s+)?\\b(?:"
					+ "(?<day>the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|last night|this (?=morning|afternoon|evening))"
					+ PART.formatted("part")
					+ "|the (?<far>day|week|weekend|month|year) (?<farther>after next|before last)"
					+ "|the (?<edge>beginning|start|middle|end) of (?:the|(?<edgeStep>last|this|next)) (?<edged>week|month|year)"
					+ "|(?:(?<which>last|this|next|on|coming)\\s+)?(?<!(?:every|each|every other|every second)\\s)(?<weekday>"
					+ NamedDate.WEEKDAYS + ")" + PART.formatted("at") + "(?:,? (?<ofWeek>last|this|next) week)?"
					+ "|(?<step>last|this|next) (?<period>weekend|week|month|year|spring|summer|autumn|fall|winter)"
					+ "|(?<ago>" + NUMBERS + ")\\s?(?<agoUnit>" + UNIT + ")s? ago"
					+ "|(?:about |around |almost |nearly )?(?<half>half a year|a year and a half) ago"
					+ "|(?<=\\bin\\s)(?<in>" + NUMBERS + ")\\s?(?<inUnit>" + UNIT + ")s?(?:'? time)?"
					+ "|(?<=\\b(?:at|on|over|during)\\s)the (?<weekend>weekend)"
					+ "|(?<=\\bin\\s)(?:the )?(?<season>spring|summer|autumn|winter)"
					+ "|(?<dayOf>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<ofMonth>" + NamedDate.MONTHS + ")(?!,? ?\\d{4})"
					+ "|(?<monthOf>" + NamedDate.MONTHS + ") (?<ofDay>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|,? ?\\d{4}|:)"
					+ "|(?:(?<monthStep>last|this|next) |(?<=\\b(?:since|from|until|till|by|before|after|during|in|of)\\s))(?<month>"
					+ NamedDate.MONTHS + ")(?! ?\\d)"
					+ "|the (?<nth>\\d{1,2})(?:st|nd|rd|th)(?=\\s*(?:$|[.,;:!?)]|(?:at|to|and|or|but|so|till|until|because|when|if|in the|for|with|not)\\b))"
					+ ")\\b(?!['s-])",
			Pattern.CASE_INSENSITIVE);

	/**
	 * {@return all of it, as written}
	 */
	String text() {
		return this.match.group();
	}

	boolean has(String part) {
		return this.match.group(part) != null;
	}

	/**
	 * {@return a part in small letters, empty where it is not there}
	 */
	String part(String part) {
		return has(part) ? this.match.group(part).toLowerCase(Locale.ROOT) : "";
	}

	/**
	 * {@return what stands in front, as written, or else what usually does}
	 */
	String preposition(String usual) {
		return Stream.of("since", "until", "other")
			.filter(this::has)
			.findFirst()
			.map((part) -> this.match.group(part) + " ")
			.orElse(usual);
	}

	/**
	 * {@return how many steps a part is away: -1 for "last", 0 for "this", 1 for "next"}
	 */
	int step(String part) {
		return has(part) ? List.of("last", "this", "next").indexOf(part(part)) - 1 : 0;
	}

	/**
	 * {@return the season, if it is one}
	 */
	Optional<Season> season() {
		return Stream.of("season", "period").map(this::part).flatMap((part) -> Season.named(part).stream()).findFirst();
	}

	/**
	 * {@return the month, which must be there}
	 */
	Month month() {
		String month = Stream.of("ofMonth", "monthOf", "month").filter(this::has).findFirst().orElseThrow();
		return Month.valueOf(part(month).toUpperCase(Locale.ROOT));
	}

	/**
	 * {@return what is said of a part of the day, to be put before the day}
	 */
	String partOfDay() {
		String part = part("day").matches("tonight|last night") ? "night" : part("part") + part("at");
		return part.isEmpty() ? "" : "the " + part + " of ";
	}

	/**
	 * {@return how many units a part counts}
	 */
	int count(String part) {
		String number = part(part).strip();
		return number.contains("couple") ? 2 : number.contains("few") ? 3 : number(number);
	}

	/**
	 * {@return a number in digits or in words, 1 where it is neither}
	 */
	static int number(String number) {
		return Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : Math.max(1, COUNTED.indexOf(number));
	}

	/**
	 * {@return whether a part counts only about: "a few"}
	 */
	boolean isAbout(String part) {
		return part(part).contains("couple") || part(part).contains("few");
	}

}
