package io.peergraph.stance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the words without which a rule finds nothing, so that it need not be tried: those
 * that stand in it outside of any choice, and the first words of all that it chooses
 * from.
 */
final class NeededWords {

	private static final Pattern LIST = Pattern.compile("^<([a-z]{2}[a-z-]*)([+](?:s|ed|ing)|[*])?>");

	private static final Pattern FIRST = Pattern.compile("^([a-z'?-]++)(?=[ ,]|$)");

	private static final Pattern WHOLE = Pattern.compile("(?<![^ (])[a-z'-]+(?= )");

	private static final Pattern ENDED = Pattern.compile("^(?:$| |\\(\\?[=!<]|\\(\\?: |END|\\$)");

	private static final Pattern LEFT_OUT = Pattern.compile("^(?:[?*]|\\{0)");

	private final BiFunction<String, String, Set<String>> lists;

	NeededWords(BiFunction<String, String, Set<String>> lists) {
		this.lists = lists;
	}

	/**
	 * {@return lists of which a sentence must have a word each}
	 * @param rule as it is written
	 */
	List<Set<String>> of(String rule) {
		List<Set<String>> needed = new ArrayList<>();
		int start = 0;
		while (start < rule.length()) {
			int open = next(rule, start);
			WHOLE.matcher(rule.substring(start, open)).results().forEach((word) -> needed.add(Set.of(word.group())));
			if (open == rule.length()) {
				break;
			}
			int close = end(rule, open);
			if (isWhole(rule, open, close)) {
				Set<String> words = choice(rule.substring(open, close));
				if (!words.isEmpty()) {
					needed.add(words);
				}
			}
			start = close;
		}
		return List.copyOf(needed);
	}

	// No part of a word, and not left to choice.
	private static boolean isWhole(String rule, int open, int close) {
		boolean starts = open == 0 || !Character.isLowerCase(rule.charAt(open - 1));
		return starts && ENDED.matcher(rule.substring(close)).find();
	}

	private static int next(String rule, int start) {
		int at = start;
		while (at < rule.length() && "(<[".indexOf(rule.charAt(at)) < 0) {
			at++;
		}
		return at;
	}

	private static int end(String rule, int open) {
		char opening = rule.charAt(open);
		if (opening != '(') {
			return rule.indexOf((opening == '<') ? '>' : ']', open) + 1;
		}
		int depth = 0;
		for (int i = open; i < rule.length(); i++) {
			depth += (rule.charAt(i) == '(') ? 1 : (rule.charAt(i) == ')') ? -1 : 0;
			if (depth == 0) {
				return i + 1;
			}
		}
		throw new IllegalArgumentException("No end: " + rule);
	}

	private Set<String> choice(String group) {
		if (group.startsWith("<")) {
			return first(group);
		}
		if (!group.startsWith("(?:")) {
			return Set.of();
		}
		List<Set<String>> all = alternatives(group.substring(3, group.length() - 1)).stream().map(this::first).toList();
		return all.stream().anyMatch(Set::isEmpty) ? Set.of()
				: all.stream().flatMap(Set::stream).collect(Collectors.toSet());
	}

	private Set<String> first(String text) {
		Matcher list = LIST.matcher(text);
		if (list.find()) {
			String form = (list.group(2) != null) ? list.group(2).replace("+", "") : "";
			return WordLists.firstWords(this.lists.apply(list.group(1), form));
		}
		if (text.startsWith("(?:")) {
			int close = end(text, 0);
			return LEFT_OUT.matcher(text.substring(close)).find() ? Set.of() : choice(text.substring(0, close));
		}
		Matcher word = FIRST.matcher(text);
		return word.find() ? spelt(word.group(1)) : Set.of();
	}

	// "honou?r" is "honour" and "honor".
	private static Set<String> spelt(String word) {
		int choice = word.indexOf('?');
		return (choice < 0) ? Set.of(word)
				: Stream
					.of(spelt(word.substring(0, choice) + word.substring(choice + 1)),
							spelt(word.substring(0, choice - 1) + word.substring(choice + 1)))
					.flatMap(Set::stream)
					.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static List<String> alternatives(String text) {
		List<String> alternatives = new ArrayList<>();
		int depth = 0;
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			char sign = text.charAt(i);
			depth += (sign == '(') ? 1 : (sign == ')') ? -1 : 0;
			if (sign == '|' && depth == 0) {
				alternatives.add(text.substring(start, i));
				start = i + 1;
			}
		}
		alternatives.add(text.substring(start));
		return alternatives;
	}

}
