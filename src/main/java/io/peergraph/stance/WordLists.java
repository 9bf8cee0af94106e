package io.peergraph.stance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/** The words that rules name by the name of their list, verbs in each of their forms. */
final class WordLists {

	private static final Pattern NAME = Pattern.compile("^[a-z-]+:$");

	private static final Pattern COMMA = Pattern.compile(",\\s*");

	private static final Pattern SPACE = Pattern.compile(" ");

	/** A short verb whose last letter is doubled: "stab". */
	private static final Pattern SHORT = Pattern.compile("^[^aeiou]*(?:qu)?[aeiou][bdglmnprt]$");

	private static final Pattern HISSING = Pattern.compile("(?:s|x|z|ch|sh|o)$");

	private static final Pattern CONSONANT_Y = Pattern.compile("[^aeiou]y$");

	private final Map<String, List<String>> lists = new HashMap<>();

	private final Map<String, List<String>> irregular = new HashMap<>();

	private WordLists(Stream<String> lines) {
		String[] name = new String[1];
		lines.filter((line) -> !line.isBlank() && !line.startsWith("#")).forEach((line) -> {
			if (NAME.matcher(line).matches()) {
				name[0] = line.substring(0, line.length() - 1);
			}
			else {
				this.lists.merge(name[0], COMMA.splitAsStream(line).toList(),
						(one, other) -> Stream.of(one, other).flatMap(List::stream).toList());
			}
		});
		Objects.requireNonNull(this.lists.remove("irregular"))
			.stream()
			.map((verb) -> SPACE.splitAsStream(verb).toList())
			.forEach((forms) -> this.irregular.put(forms.getFirst(), forms.subList(1, forms.size())));
	}

	static WordLists english() {
		try {
			return new WordLists(
					new ClassPathResource("words.txt", WordLists.class).getContentAsString(StandardCharsets.UTF_8)
						.lines());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return the words of a list}
	 * @param name of the list
	 * @param form "s", "ed", "ing" or "*" for forms of its verbs, empty for the words as
	 * they are
	 */
	Set<String> words(String name, String form) {
		List<String> words = this.lists.get(name);
		if (words == null) {
			throw new IllegalArgumentException("No list " + name);
		}
		return words.stream().flatMap((phrase) -> forms(phrase, form)).collect(Collectors.toSet());
	}

	/**
	 * {@return a word as it stands after "to", where its form is not regular}
	 * @param word any
	 */
	String base(String word) {
		return this.irregular.entrySet()
			.stream()
			.filter((verb) -> verb.getValue().contains(word))
			.map(Map.Entry::getKey)
			.sorted()
			.findFirst()
			.orElse(word);
	}

	/**
	 * {@return an expression for any word of a list, the longest first}
	 * @param words of the list
	 */
	static String expression(Set<String> words) {
		return words.stream()
			.sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
			.map(Pattern::quote)
			.map(WordLists::unquotedWhereSafe)
			.collect(Collectors.joining("|", "(?:", ")(?![\\w'-])"));
	}

	private static String unquotedWhereSafe(String quoted) {
		String word = quoted.substring(2, quoted.length() - 2);
		return word.matches("[\\w' -]+") ? word : quoted;
	}

	private Stream<String> forms(String phrase, String form) {
		if (form.isEmpty()) {
			return Stream.of(phrase);
		}
		int end = phrase.indexOf(' ');
		String verb = (end < 0) ? phrase : phrase.substring(0, end);
		String rest = (end < 0) ? "" : phrase.substring(end);
		Stream<String> forms = switch (form) {
			case "s" -> Stream.of(third(verb));
			case "ed" -> past(verb);
			case "ing" -> Stream.of(ing(verb));
			default -> Stream.of(Stream.of(verb, third(verb), ing(verb)), past(verb)).flatMap((one) -> one);
		};
		return forms.map((one) -> one + rest);
	}

	private static String third(String verb) {
		if (verb.equals("have")) {
			return "has";
		}
		return CONSONANT_Y.matcher(verb).find() ? cut(verb) + "ies"
				: HISSING.matcher(verb).find() ? verb + "es" : verb + "s";
	}

	/**
	 * {@return the forms of a verb that say that something was done}
	 * @param verb as it stands after "to"
	 */
	Stream<String> past(String verb) {
		List<String> forms = this.irregular.get(verb);
		if (forms != null) {
			return forms.stream();
		}
		return Stream.of(verb.endsWith("e") ? verb + "d"
				: CONSONANT_Y.matcher(verb).find() ? cut(verb) + "ied" : doubled(verb) + "ed");
	}

	private static String ing(String verb) {
		return verb.endsWith("ie") ? verb.substring(0, verb.length() - 2) + "ying"
				: (verb.endsWith("e") && !verb.endsWith("ee") && !verb.equals("be")) ? cut(verb) + "ing"
						: doubled(verb) + "ing";
	}

	private static String doubled(String verb) {
		Matcher shorts = SHORT.matcher(verb);
		return shorts.matches() ? verb + verb.charAt(verb.length() - 1) : verb;
	}

	private static String cut(String verb) {
		return verb.substring(0, verb.length() - 1);
	}

	/**
	 * {@return the first words of phrases}
	 * @param phrases any
	 */
	static Set<String> firstWords(Set<String> phrases) {
		return phrases.stream()
			.map((phrase) -> Arrays.asList(phrase.split(" ", 2)).getFirst())
			.collect(Collectors.toSet());
	}

}
