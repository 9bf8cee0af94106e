package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.language.PeerNames;
import io.peergraph.language.Word;
import io.peergraph.text.English;

/**
 * Whom a message names that was not there, as it names them: by a name that is written as
 * one, or by an office. Who of them is a peer makes no difference.
 */
final class NamedOutsiders {

	/** A message that names more of them is a list. */
	private static final int MOST = 5;

	private static final Pattern OFFICE = Pattern.compile("(?<![\\p{L}\\p{N}'-])the (?:(?!"
			+ "(?:and|or|of|to|for|with|by|in|on|at|is|are|was|were|who|that|but|not|no)\\b)\\p{Ll}{3,15} ){0,2}?"
			+ "(?:master|captain|mayor|minister|king|queen|prince|princess|duke|duchess|baron|baroness|count|countess|lord|lady"
			+ "|bishop|priest|abbot|abbess|judge|sheriff|warden|steward|governor|ambassador|envoy|chancellor|president|general"
			+ "|admiral|colonel|commander|sergeant|captain|marshal|miller|smith|blacksmith|baker|butcher|brewer|merchant|trader"
			+ "|innkeeper|landlord|landlady|ferryman|fisherman|farmer|shepherd|hunter|teacher|doctor|nurse|midwife|librarian"
			+ "|director|manager|boss|chairman|chairwoman|treasurer|secretary|inspector|constable|foreman|guildmaster|harbourmaster)"
			+ "(?![\\p{L}\\p{N}'-]| (?:of|and|or|key|plan|suit|bedroom)\\b)");

	private static final Pattern OWNER = Pattern.compile("['\u2019]s?$");

	private static final Pattern BLANK = Pattern.compile(" ");

	private NamedOutsiders() {
	}

	/**
	 * {@return their names, in the order of the message}
	 * @param sentences of the message that are the speaker's own
	 * @param present the names of those who were there
	 */
	static Set<String> in(List<String> sentences, Collection<String> present) {
		Set<String> there = present.stream().map((name) -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
		return sentences.stream()
			.flatMap((sentence) -> Stream.concat(names(sentence).stream(),
					OFFICE.matcher(sentence).results().map(MatchResult::group)))
			.filter((name) -> isElsewhere(name, there))
			.limit(MOST)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static boolean isElsewhere(String name, Set<String> there) {
		return !there.contains(name.toLowerCase(Locale.ROOT))
				&& BLANK.splitAsStream(name).noneMatch((part) -> there.contains(part.toLowerCase(Locale.ROOT)));
	}

	// Words that are names and stand side by side are one: "Lord Varen".
	private static List<String> names(String sentence) {
		List<String> names = new ArrayList<>();
		int end = -2;
		for (Word word : English.with((english) -> english.words(sentence))) {
			if (word.isName() && !word.isTime() && Character.isUpperCase(word.text().codePointAt(0))) {
				boolean goesOn = word.start() == end + 1 && sentence.charAt(end) == ' ';
				String name = OWNER.matcher(word.text()).replaceFirst("");
				names.add(goesOn ? names.removeLast() + " " + name : name);
				end = word.start() + name.length();
			}
		}
		return names.stream().filter(PeerNames::mayBe).toList();
	}

}
