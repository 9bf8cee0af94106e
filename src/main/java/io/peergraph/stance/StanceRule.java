package io.peergraph.stance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;

/**
 * One way to say how one stands to another.
 *
 * @param kind what it says
 * @param strength 1 to 3
 * @param doer whose deed it is
 * @param asked whether a question says so, too
 * @param pattern that finds it in a sentence with marked names
 */
record StanceRule(StanceKind kind, int strength, Doer doer, boolean asked, Pattern pattern) {

	static final List<StanceRule> ALL = read();

	private static final String PEER = "@\\d+";

	private static final String MORE = "(?:(?:,| and|, and| &) " + PEER + ")*+";

	private static final String YOU = "(?:all of you|both of you|you (?:guys|all|two|three|both)|you)";

	private static final String ADVERBS = "(?:(?:really|still|always|just|also|actually|truly|fully|completely|totally|honestly|"
			+ "absolutely|even|definitely|certainly|gladly|already|now|so|very|personally|sure|do|did|have to say|"
			+ "pretty|quite|rather|too|obviously|clearly|simply|kind of|kinda|only|never once|genuinely|deeply|"
			+ "entirely|wholeheartedly|openly|secretly|probably|hereby|once again|again|literally|basically|"
			+ "sincerely|firmly|strongly|frankly|ever|long) )*+";

	private static final String IS = "(?: is| are| was| were|'s) ";

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
			return new ClassPathResource("english.txt", StanceRule.class).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(StanceRule::parse)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static StanceRule parse(String line) {
		Matcher parts = Pattern.compile("^(\\w+) (\\d) (?:DOER=([SX]) )?(ASKED )?(.+)").matcher(line);
		if (!parts.matches()) {
			throw new IllegalArgumentException("No rule: " + line);
		}
		Doer doer = (parts.group(3) == null) ? Doer.NOBODY : parts.group(3).equals("S") ? Doer.HOLDER : Doer.TARGET;
		return new StanceRule(StanceKind.valueOf(parts.group(1)), Integer.parseInt(parts.group(2)), doer,
				parts.group(4) != null, Pattern.compile("(?<![\\w@'])" + expanded(parts.group(5)) + "(?!\\w)"));
	}

	private static String expanded(String text) {
		StringBuilder pattern = new StringBuilder();
		Matcher macro = Pattern.compile("(?<!\\\\)\\b(?:X2|XY|X|Y|S|MY|M|A|IS)(?![a-z])| ?IS ").matcher(text);
		boolean target = false;
		boolean holder = false;
		while (macro.find()) {
			String put = switch (macro.group().strip()) {
				case "X" -> target ? "(?:" + YOU + "|" + PEER + ")" : "(?<x>(?:" + YOU + "|" + PEER + ")" + MORE + ")";
				case "X2" -> "(?:" + YOU + "|" + PEER + "|me|us)";
				case "Y" -> target ? "(?:your|" + PEER + "'s)" : "(?<x>your|" + PEER + "'s)";
				case "XY" -> target ? "(?:your?|" + PEER + "(?:'s)?)"
						: "(?<x>" + YOU + "|your|" + PEER + "'s|" + PEER + MORE + ")";
				case "S" -> holder ? "(?:i|we|" + PEER + ")" : "(?<s>i|we|" + PEER + ")";
				case "M" -> holder ? "(?:me|us|" + PEER + ")" : "(?<s>me|us|" + PEER + ")";
				case "MY" -> holder ? "(?:my|our|" + PEER + "'s)" : "(?<s>my|our|" + PEER + "'s)";
				case "A" -> ADVERBS;
				case "IS" -> IS;
				default -> throw new IllegalArgumentException(macro.group());
			};
			String name = macro.group().strip();
			target |= name.equals("X") || name.equals("Y") || name.equals("XY");
			holder |= name.equals("S") || name.equals("M") || name.equals("MY");
			macro.appendReplacement(pattern, Matcher.quoteReplacement(put));
		}
		return macro.appendTail(pattern).toString();
	}

}
