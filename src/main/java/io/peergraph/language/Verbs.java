package io.peergraph.language;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** English verbs: the third person of the present, and what is past already. */
final class Verbs {

	private static final Pattern HISSING = Pattern.compile("(?:[sxzo]|[cs]h)$", Pattern.CASE_INSENSITIVE);

	private static final Pattern CONSONANT_Y = Pattern.compile("[^aeiou]y$", Pattern.CASE_INSENSITIVE);

	private static final Map<String, String> IRREGULAR = Map.ofEntries(Map.entry("am", "is"), Map.entry("'m", "is"),
			Map.entry("are", "is"), Map.entry("aren't", "is not"), Map.entry("ain't", "is not"),
			Map.entry("have", "has"), Map.entry("haven't", "has not"), Map.entry("do", "does"),
			Map.entry("don't", "does not"), Map.entry("dont", "does not"), Map.entry("go", "goes"),
			Map.entry("weren't", "was not"), Map.entry("wasn't", "was not"), Map.entry("didn't", "did not"),
			Map.entry("didnt", "did not"), Map.entry("can't", "cannot"), Map.entry("cant", "cannot"),
			Map.entry("won't", "will not"), Map.entry("wont", "will not"), Map.entry("couldn't", "could not"),
			Map.entry("wouldn't", "would not"), Map.entry("shouldn't", "should not"), Map.entry("hadn't", "had not"),
			Map.entry("mustn't", "must not"), Map.entry("gotta", "has to"), Map.entry("wanna", "wants to"),
			Map.entry("gonna", "is going to"), Map.entry("quiz", "quizzes"), Map.entry("focus", "focuses"));

	private static final Set<String> MODALS = words("can could will would shall should may might must cannot can't cant"
			+ " won't wont couldn't wouldn't shouldn't mustn't mightn't needn't");

	private static final Set<String> HELPERS = words("do does did don't dont doesn't didn't didnt");

	private static final Set<String> PAST = words(
			"""
					was were had did ate went saw took made came got gave found thought told became left felt brought began
					kept held wrote stood heard meant met ran paid sat spoke led grew lost fell sent built understood drew
					broke spent rose drove bought wore chose knew woke slept drank sang swam flew forgot won taught caught
					fought sold threw hid rode shot stole stuck struck swore bit blew bled bent fed fled froze hung lent lit
					shook sank slid sprang stung swept tore wept wound dealt dug rang sought shone laid said read put set cut
					hit hurt quit shut split spread beat bet cost used been done gone seen
					forgave forgiven withdrew overheard agreed disagreed freed guaranteed decreed wasn't weren't didn't didnt hadn't""");

	private Verbs() {
	}

	/**
	 * {@return the form that goes with a name: "ate" as it is, "go" as "goes"}
	 */
	static String third(String form) {
		String verb = form.toLowerCase(Locale.ROOT);
		String known = IRREGULAR.get(verb);
		if (known != null) {
			return known;
		}
		return isModal(verb) || isPast(verb) || verb.endsWith("ing") || isThird(verb) ? form : conjugated(form);
	}

	/**
	 * {@return whether that form tells of the past}
	 */
	static boolean isPast(String form) {
		String verb = form.toLowerCase(Locale.ROOT);
		return PAST.contains(verb) || (verb.length() > 4 && verb.endsWith("ed") && !verb.endsWith("eed"));
	}

	/**
	 * {@return whether the next verb keeps its form}
	 */
	static boolean isModal(String form) {
		return MODALS.contains(form.toLowerCase(Locale.ROOT));
	}

	/**
	 * {@return whether that is a form of "do", after which a verb keeps its form too}
	 */
	static boolean isHelper(String form) {
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

	private static Set<String> words(String words) {
		return Set.of(words.strip().split("\\s+"));
	}

}
