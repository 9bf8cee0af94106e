package io.peergraph.language;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** English verbs: the third person of the present, and what is past already. */
public final class Verbs {

	private static final Pattern HISSING = Pattern.compile("(?:[sxzo]|[cs]h)$", Pattern.CASE_INSENSITIVE);

	private static final Pattern CONSONANT_Y = Pattern.compile("[^aeiou]y$", Pattern.CASE_INSENSITIVE);

	private static final Pattern EQUALS = Pattern.compile(" = ");

	private static final Map<String, String> IRREGULAR = Language.ENGLISH.lines("third-person")
		.map((line) -> EQUALS.split(line, 2))
		.collect(Collectors.toUnmodifiableMap((pair) -> pair[0], (pair) -> pair[1]));

	private static final Set<String> MODALS = Language.ENGLISH.words("modals");

	private static final Set<String> HELPERS = Language.ENGLISH.words("helpers");

	private static final Set<String> PAST = Language.ENGLISH.words("past");

	private Verbs() {
	}

	/**
	 * {@return the form that goes with a name: "ate" as it is, "go" as "goes"}
	 */
	public static String third(String form) {
		String verb = form.toLowerCase(Locale.ROOT);
		String known = IRREGULAR.get(verb);
		if (known != null) {
			return known;
		}
		return isModal(verb) || isPast(verb) || verb.endsWith("ing") || isThird(verb) ? form : conjugated(form);
	}

	/**
	 * {@return the third person of an infinitive: "put" becomes "puts"}
	 */
	static String thirdOf(String infinitive) {
		return IRREGULAR.getOrDefault(infinitive, conjugated(infinitive));
	}

	/**
	 * {@return whether that form tells of the past}
	 */
	public static boolean isPast(String form) {
		String verb = form.toLowerCase(Locale.ROOT);
		return PAST.contains(verb) || (verb.length() > 4 && verb.endsWith("ed") && !verb.endsWith("eed"));
	}

	/**
	 * {@return whether that is a form of a verb, as far as it is in the lists}
	 */
	public static boolean isKnown(String verb) {
		return PAST.contains(verb) || MODALS.contains(verb) || HELPERS.contains(verb) || IRREGULAR.containsKey(verb);
	}

	/**
	 * {@return whether the next verb keeps its form}
	 */
	public static boolean isModal(String form) {
		return MODALS.contains(form.toLowerCase(Locale.ROOT));
	}

	/**
	 * {@return whether that is a form of "do", after which a verb keeps its form too}
	 */
	public static boolean isHelper(String form) {
		return HELPERS.contains(form.toLowerCase(Locale.ROOT));
	}

	private static boolean isThird(String verb) {
		return (verb.endsWith("s") && !verb.endsWith("ss")) || verb.endsWith("n't");
	}

	private static String conjugated(String verb) {
		if (HISSING.matcher(verb).find()) {
			return verb + "es";
		}
		if (CONSONANT_Y.matcher(verb).find()) {
			return verb.substring(0, verb.length() - 1) + "ies";
		}
		return verb + "s";
	}

}
