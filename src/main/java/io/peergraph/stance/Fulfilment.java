package io.peergraph.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What words must say for a promise to be fulfilled by them: its own verb as done, its
 * own object and no other number. An offer is none, and so is what was done before.
 */
final class Fulfilment {

	private static final WordLists WORDS = WordLists.english();

	private static final Pattern VERB = Pattern.compile(
			"\\b(?:(?:promise|swear|vow|pledge|guarantee)(?: you| @\\d+)?(?: that)?(?: (?:i|we) (?:will|shall)| to)"
					+ "|(?:i|we|you) (?:will|shall|am going to|are going to))(?: not| never| always| also| surely| gladly)?"
					+ " (?!promise\\b|swear\\b|vow\\b)(\\p{L}+)");

	private static final Pattern FIRST = Pattern.compile("^(\\p{L}+)");

	/** What is no object any more. */
	private static final Pattern REST = Pattern
		.compile("[,.;:!?]|\\b(?:before|by|in|to|for|on|from|with|within|until|till|at|when|if|unless|and|or|but|so|as"
				+ "|of|through|against|after|because|near|into|over|under|across)\\b");

	private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");

	private static final Pattern WORD = Pattern.compile("@?[\\p{L}\\p{N}']+");

	/** Before a verb: it was done to who should have done it, or long before. */
	private static final Pattern UNDONE = Pattern
		.compile("\\b(?:(?:you|he|she|i|we|@\\d+) (?:was|were|got|is|are|am|(?:has|have) been)|had|to)(?: \\w+)? $");

	private static final Pattern OFFERED = Pattern
		.compile("\\b(?:offer(?:s|ed|ing)?|show(?:s|ed|n|ing)?|threaten(?:s|ed|ing)?"
				+ "|pretend(?:s|ed|ing)?|refuse[sd]?|meant to|about to|almost|nearly|would)\\b");

	private static final Pattern PROMISED = Pattern
		.compile("(?<!\\bas )(?<!\\bas [\\p{L}@\\d]{1,20} )(?<!\\bkept [\\p{L}@\\d]{1,20} )\\b(?:promis(?:e[sd]?|ing)"
				+ "|swore|vow(?:s|ed)?|pledge[sd]?|owe[sd]?)\\b");

	private static final Pattern BEFORE = Pattern
		.compile("\\b(?:last (?:year|month|week|season|spring|summer|autumn|fall|winter|time)|ago|once|used to|earlier"
				+ "|previously|formerly|back then|in the past|years? before|(?:in|since) (?:19|20)\\d\\d)\\b");

	/** Verbs that say the same of a deed. */
	private static final List<Set<String>> SAME = List.of(Set.of("pay", "repay"), Set.of("send", "ship", "deliver"),
			Set.of("bring", "deliver"), Set.of("give", "hand"), Set.of("repair", "fix", "mend"),
			Set.of("guard", "protect", "defend"), Set.of("release", "free"), Set.of("help", "assist", "aid"));

	private static final Map<String, Long> NUMBERS = Map.ofEntries(Map.entry("one", 1L), Map.entry("two", 2L),
			Map.entry("three", 3L), Map.entry("four", 4L), Map.entry("five", 5L), Map.entry("six", 6L),
			Map.entry("seven", 7L), Map.entry("eight", 8L), Map.entry("nine", 9L), Map.entry("ten", 10L),
			Map.entry("eleven", 11L), Map.entry("twelve", 12L), Map.entry("dozen", 12L), Map.entry("thirteen", 13L),
			Map.entry("fourteen", 14L), Map.entry("fifteen", 15L), Map.entry("sixteen", 16L),
			Map.entry("seventeen", 17L), Map.entry("eighteen", 18L), Map.entry("nineteen", 19L),
			Map.entry("twenty", 20L), Map.entry("thirty", 30L), Map.entry("forty", 40L), Map.entry("fifty", 50L),
			Map.entry("sixty", 60L), Map.entry("seventy", 70L), Map.entry("eighty", 80L), Map.entry("ninety", 90L),
			Map.entry("hundred", 100L), Map.entry("thousand", 1000L), Map.entry("million", 1_000_000L));

	private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");

	private final Pattern done;

	private final String object;

	private final Set<Long> amounts;

	/**
	 * Makes what must be said of a promise.
	 * @param promised its words, in plain English
	 */
	Fulfilment(String promised) {
		MatchResult verb = Stream.of(VERB, FIRST)
			.flatMap((pattern) -> pattern.matcher(promised).results().limit(1))
			.findFirst()
			.orElse(null);
		String name = (verb != null) ? verb.group(1) : "";
		this.done = Pattern.compile("\\b" + WordLists.expression(forms(name)));
		this.object = (verb != null) ? head(REST.split(promised.substring(verb.end(1)), 2)[0]) : "";
		this.amounts = amounts(promised);
	}

	private static Set<String> forms(String verb) {
		return Stream.concat(Stream.of(verb), SAME.stream().filter((same) -> same.contains(verb)).flatMap(Set::stream))
			.flatMap(WORDS::past)
			.collect(Collectors.toSet());
	}

	// The last word of an object is what it is: "the north gate".
	private static String head(String phrase) {
		return PromiseOutcome.rare(phrase).stream().filter((word) -> !isNumber(word)).reduce("", (_, last) -> last);
	}

	/**
	 * {@return whether plain words say that the deed was done since, by its verb}
	 */
	boolean isDoneIn(String told) {
		return isMeantIn(told, told) && this.done.matcher(told)
			.results()
			.anyMatch((verb) -> !UNDONE.matcher(told.substring(0, verb.start())).find());
	}

	/**
	 * {@return whether plain words may say of this deed that it was done since}
	 * @param told any
	 * @param all with what was asked beside them
	 */
	boolean isMeantIn(String told, String all) {
		return mayBeKeptBy(told) && !PROMISED.matcher(told).find()
				&& (this.object.isEmpty() || PromiseOutcome.rare(all).contains(this.object));
	}

	/**
	 * {@return whether plain words neither speak of an offer, nor of another number, nor
	 * of a time before}
	 */
	boolean mayBeKeptBy(String told) {
		return !OFFERED.matcher(told).find() && !BEFORE.matcher(told).find() && !isOfAPart(told)
				&& (this.amounts.isEmpty() || this.amounts.containsAll(amounts(told)));
	}

	private static boolean isOfAPart(String told) {
		List<String> words = words(told);
		return words.indexOf("of") > 0 && Stream.iterate(1, (i) -> i < words.size(), (i) -> i + 1)
			.anyMatch((i) -> words.get(i).equals("of") && isNumber(words.get(i - 1)));
	}

	// How many of the object; where it has none, the first number.
	private Set<Long> amounts(String text) {
		List<String> words = words(text);
		Stream<Integer> ends = Stream.iterate(0, (i) -> i < words.size(), (i) -> i + 1);
		if (this.object.isEmpty()) {
			return ends.filter((i) -> isNumber(words.get(i)))
				.filter((i) -> i + 1 == words.size() || !isNumber(words.get(i + 1)))
				.limit(1)
				.map((i) -> value(words, i))
				.collect(Collectors.toSet());
		}
		return ends.filter((i) -> PromiseOutcome.rare(words.get(i)).contains(this.object))
			.flatMap((i) -> before(words, i).stream())
			.collect(Collectors.toSet());
	}

	private static List<Long> before(List<String> words, int object) {
		if (object > 0 && Set.of("a", "an", "another").contains(words.get(object - 1))) {
			return List.of(1L);
		}
		for (int i = object - 1; i >= Math.max(0, object - 3); i--) {
			if (isNumber(words.get(i))) {
				return List.of(value(words, i));
			}
		}
		return List.of();
	}

	private static long value(List<String> words, int end) {
		int start = end;
		while (start > 0 && isNumber(words.get(start - 1))) {
			start--;
		}
		long total = 0;
		long last = 0;
		for (String word : words.subList(start, end + 1)) {
			long number = DIGITS.matcher(word).matches() ? Long.parseLong(word) : NUMBERS.getOrDefault(word, 0L);
			if (!NUMBERS.containsKey(word) || (number < 100 && !word.equals("dozen"))) {
				last += number;
			}
			else if (number < 1000) {
				last = Math.max(1, last) * number;
			}
			else {
				total += Math.max(1, last) * number;
				last = 0;
			}
		}
		return total + last;
	}

	private static boolean isNumber(String word) {
		return NUMBERS.containsKey(word) || DIGITS.matcher(word).matches();
	}

	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(THOUSANDS.matcher(text).replaceAll(""));
		while (matcher.find()) {
			words.add(matcher.group());
		}
		return words;
	}

}
