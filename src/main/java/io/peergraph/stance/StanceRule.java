package io.peergraph.stance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * One way to say how one stands to another.
 *
 * @param place among all rules
 * @param kind what it says
 * @param strength 1 to 3
 * @param doer whose deed it is
 * @param asked whether a question says so, too
 * @param sure whether a condition leaves nothing of it, of whatever kind it is
 * @param needed lists of which a sentence must have a word each
 * @param pattern that finds it in a sentence with marked names
 */
record StanceRule(int place, StanceKind kind, int strength, Doer doer, boolean asked, boolean sure,
		List<Set<String>> needed, Pattern pattern) {

	private static final String PEER = "@\\d+";

	private static final String MORE = "(?:(?:,| and|, and| &) " + PEER + ")*+";

	private static final String YOU = "(?:all of you|both of you|you (?:guys|all|two|three|both)|you)";

	private static final String ADVERBS = "(?:(?:really|still|always|just|also|actually|truly|fully|completely|totally|honestly|"
			+ "absolutely|even|definitely|certainly|gladly|already|now|so|very|personally|sure|do|did|have to say|"
			+ "pretty|quite|rather|too|obviously|clearly|simply|kind of|kinda|only|genuinely|deeply|"
			+ "entirely|wholeheartedly|openly|secretly|probably|hereby|once again|again|literally|basically|"
			+ "sincerely|firmly|strongly|frankly|ever|long) )*+";

	private static final String IS = "(?: is| are| was| were|'s) ";

	private static final String HAVE = "(?:(?:have|has|had|just|really|also|always|then|now|even|once|already|literally|"
			+ "actually|personally|again|clearly|simply|only|finally|recently|deliberately|secretly|still|openly|"
			+ "knowingly|straight up|very kindly|so kindly|generously|patiently|somehow|single-handedly|himself|herself|just|all|both|kindly|bravely|quietly|happily|gladly|successfully) )*+";

	private static final String FILLER = "(?:(?!(?:not|never|no|if|nobody|unless|nothing|without)\\b)(?:[\\w'-]+|@\\d+'s) ){0,4}";

	private static final String END = "(?= *[,.;:!)]| *$| (?:and|but|so|because|or|yet|now|today|any ?more|again|at all|"
			+ "ever|since|right now|this time|for that|on this|lol|tbh|either|too)(?!\\w))";

	private static final Pattern LINE = Pattern.compile("^(\\w+) (\\d) (?:DOER=([SX]) )?(ASKED )?(SURE )?(.+)");

	private static final Pattern MACRO = Pattern.compile("<(?<list>[a-z]{2}[a-z-]*)(?<form>[+](?:s|ed|ing)|[*])?>"
			+ "|(?<!\\\\)(?:HAVE|END|X2|XY|MY|X|Y|S|M|A|W)(?![a-z])| ?IS |IS(?=[|)])");

	private static final Set<String> TARGETS = Set.of("X", "Y", "XY");

	private static final Set<String> HOLDERS = Set.of("S", "M", "MY");

	/** What stands for any word of a rule stands for none that denies it. */
	private static final Pattern ANY_WORD = Pattern.compile("\\(\\?:(\\\\w\\+ \\)|\\[\\\\w'?@?,?%?-?\\]\\+ \\))");

	private static final String NO_DENIAL = "(?:(?!(?:not|never|no|nobody|hardly|if|unless) )(?:";

	private static final WordLists LEXICON = WordLists.english();

	private static final NeededWords NEEDED = new NeededWords(LEXICON::words);

	/** Words that tell rules apart badly: most sentences have one. */
	private static final Set<String> COMMON = Set.of("i", "we", "the", "a", "an", "to", "is", "are", "was", "were",
			"with", "on", "for", "my", "our", "and", "in", "of", "you", "your", "it", "will", "not", "have", "has",
			"had", "as", "that", "this", "at", "by", "from", "am", "would", "can", "me", "us", "do", "be", "if", "or",
			"but", "all");

	static final List<StanceRule> ALL = read();

	private static final Map<String, List<StanceRule>> BY_WORD = byWord();

	/** Whose deed it is. */
	enum Doer {

		/** Nobody's: it is no deed. */
		NOBODY,
		/** Of the one whose stance it is. */
		HOLDER,
		/** Of the one it is towards. */
		TARGET

	}

	private static List<StanceRule> read() {
		try {
			List<String> lines = new ClassPathResource("english.txt", StanceRule.class)
				.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
			return IntStream.range(0, lines.size()).mapToObj((place) -> parse(place, lines.get(place))).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static StanceRule parse(int place, String line) {
		Matcher parts = LINE.matcher(line);
		if (!parts.matches()) {
			throw new IllegalArgumentException("No rule: " + line);
		}
		Doer doer = (parts.group(3) == null) ? Doer.NOBODY : parts.group(3).equals("S") ? Doer.HOLDER : Doer.TARGET;
		String text = ANY_WORD.matcher(named(parts.group(6)))
			.replaceAll((any) -> Matcher.quoteReplacement(NO_DENIAL + any.group(1).replace("+ )", "+|@\\d+'s) )")));
		String expanded = expanded(text);
		return new StanceRule(place, StanceKind.valueOf(parts.group(1)), Integer.parseInt(parts.group(2)), doer,
				parts.group(4) != null, parts.group(5) != null, NEEDED.of(parts.group(6)),
				Pattern.compile("(?<![\\w@'])" + expanded + "(?!\\w)"));
	}

	/**
	 * {@return whether a condition leaves nothing of it: of a threat it leaves enough}
	 */
	boolean isLost() {
		return this.sure || (this.kind.sign() > 0 && this.kind != StanceKind.KEPT
				&& !(this.kind == StanceKind.HELP && this.doer == Doer.TARGET));
	}

	// Who is meant by "he" stands in its place.
	private static String named(String rule) {
		return rule.replace("his|her", "his|her|" + PEER + "'s")
			.replace("him|her", "him|her|" + PEER)
			.replace("he|she", "he|she|" + PEER);
	}

	/**
	 * {@return rules that may find something, in their order}
	 * @param words of a sentence
	 */
	static List<StanceRule> of(Set<String> words) {
		return Stream.concat(Stream.of(""), words.stream())
			.flatMap((word) -> BY_WORD.getOrDefault(word, List.of()).stream())
			.filter((rule) -> rule.maySay(words))
			.distinct()
			.sorted(Comparator.comparingInt(StanceRule::place))
			.toList();
	}

	// Under the words of the list that tells most, under none where there is no list.
	private static Map<String, List<StanceRule>> byWord() {
		Map<String, List<StanceRule>> rules = new HashMap<>();
		ALL.forEach((rule) -> rule.needed.stream()
			.min(Comparator.<Set<String>>comparingLong((some) -> some.stream().filter(COMMON::contains).count())
				.thenComparingInt(Set::size))
			.orElse(Set.of(""))
			.forEach((word) -> rules.computeIfAbsent(word, (_) -> new ArrayList<>()).add(rule)));
		return Map.copyOf(rules);
	}

	/**
	 * {@return whether a sentence may say so: it has the words that this needs}
	 * @param words of the sentence
	 */
	private boolean maySay(Set<String> words) {
		return this.needed.stream().noneMatch((some) -> Collections.disjoint(some, words));
	}

	private static String expanded(String text) {
		StringBuilder pattern = new StringBuilder();
		Matcher macro = MACRO.matcher(text);
		int targets = 0;
		int holders = 0;
		while (macro.find()) {
			String name = macro.group().strip();
			String put = (macro.group("list") != null) ? list(macro) : put(name, "x" + targets, "s" + holders);
			targets += TARGETS.contains(name) ? 1 : 0;
			holders += HOLDERS.contains(name) ? 1 : 0;
			macro.appendReplacement(pattern, Matcher.quoteReplacement(put));
		}
		return macro.appendTail(pattern).toString();
	}

	private static String list(Matcher macro) {
		String form = (macro.group("form") != null) ? macro.group("form").replace("+", "") : "";
		return WordLists.expression(LEXICON.words(macro.group("list"), form));
	}

	private static String put(String name, String target, String holder) {
		String you = YOU + "|" + PEER;
		String all = YOU + "|(?:me|us)(?!\\w)|" + PEER;
		return switch (name) {
			case "X" -> "(?<" + target + ">(?:" + all + ")" + MORE + ")";
			case "X2" -> "(?:" + you + "|me|us)";
			case "Y" -> "(?<" + target + ">your|my|our|" + PEER + "'s)";
			case "XY" ->
				"(?<" + target + ">your|(?:" + YOU + "|(?:me|us|my|our)(?!\\w))|" + PEER + "'s|" + PEER + MORE + ")";
			case "S" -> "(?<" + holder + ">i|we|" + PEER + ")";
			case "M" -> "(?<" + holder + ">me|us|" + PEER + ")";
			case "MY" -> "(?<" + holder + ">my|our|" + PEER + "'s)";
			case "A" -> ADVERBS;
			case "IS" -> IS;
			case "HAVE" -> HAVE;
			case "W" -> FILLER;
			case "END" -> END;
			default -> throw new IllegalArgumentException(name);
		};
	}

}
