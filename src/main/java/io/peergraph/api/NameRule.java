package io.peergraph.api;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rule for the names of workspaces, peers and sessions: what networks use, such as
 * {@code @bob:example.org}, {@code #general}, {@code [away]bob}, {@code Zoë O'Neill} or
 * {@code 花子}. They are stored in the normal form C of Unicode, so that the same name is
 * one however it was typed. What cannot be seen, or is seen in another order than it is
 * stored, is in none.
 * <p>
 * Nor are {@code / \ ;}, since names are parts of addresses, where servers refuse these
 * or cut them off, and {@code " ` < >}, between which facts and chats put words and
 * names: {@code alice said: "…"} and {@code <alice> …} must be read again as they were
 * written.
 */
public final class NameRule {

	private static final int MOST_BYTES = 512;

	private static final String MARKS = ".@+:#|^-_ '\u2019()[]{}~!&,*=\u00B7";

	/** Asks for the coloured form of a sign that has one anyway. */
	private static final Pattern COLOURED = Pattern.compile("(?<=\\p{So})\\uFE0F");

	// Letters and marks that nothing is drawn for.
	private static final Set<Integer> UNSEEN = Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0);

	private NameRule() {
	}

	/**
	 * {@return the name in the form in which names are stored}
	 * @param name what a caller gave
	 */
	public static String normal(String name) {
		return COLOURED.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
	}

	/**
	 * {@return the names as given and in the form in which names are stored, since some
	 * may be stored otherwise}
	 * @param names what a caller gave
	 */
	public static List<String> forms(Collection<String> names) {
		Set<String> forms = new LinkedHashSet<>(names);
		names.forEach((name) -> forms.add(normal(name)));
		return List.copyOf(forms);
	}

	/**
	 * {@return what was found, by the names that a caller gave}
	 * @param <T> what has a name
	 * @param names what a caller gave
	 * @param found of the {@link #forms} of these names, by their names as stored
	 */
	public static <T> Map<String, T> given(Collection<String> names, Map<String, T> found) {
		Map<String, T> given = new HashMap<>();
		for (String name : names) {
			T exact = found.get(name);
			T thing = (exact != null) ? exact : found.get(normal(name));
			if (thing != null) {
				given.put(name, thing);
			}
		}
		return given;
	}

	/**
	 * {@return the name, checked, in the form in which names are stored}
	 * @param name what a caller gave
	 * @param field the path to it
	 * @throws Refused {@code INVALID_NAME} when it breaks the rule
	 */
	public static String check(String name, String... field) {
		// What is far too long is not even looked at.
		String normal = (name.length() <= 4 * MOST_BYTES) ? normal(name) : "";
		if (!isValid(normal)) {
			throw Refused.because(Code.INVALID_NAME, what(field)
					+ " must be 1 to 512 bytes of letters and digits of any script, emoji, . @ + : # | ^ - _ ' ( ) [ ] { } ~ ! & , * = and blanks inside",
					field);
		}
		return normal;
	}

	// A number alone names nothing: it is the place in a list.
	private static String what(String... field) {
		String last = (field.length > 0) ? field[field.length - 1] : "name";
		boolean place = field.length > 1 && last.chars().allMatch(Character::isDigit);
		return place ? field[field.length - 2] + "[" + last + "]" : last;
	}

	private static boolean isValid(String name) {
		return !name.isEmpty() && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
				&& name.codePoints().allMatch(NameRule::isAllowed) && !isMark(name.codePointAt(0))
				&& name.charAt(0) != ' ' && name.charAt(name.length() - 1) != ' '
				// In the path of an address these two mean something else.
				&& !name.equals(".") && !name.equals("..");
	}

	private static boolean isAllowed(int point) {
		return (Character.isLetterOrDigit(point) || isMark(point) || isSymbol(point) || MARKS.indexOf(point) >= 0)
				&& !isUnseen(point);
	}

	// The vowels of many scripts are marks on their letters.
	private static boolean isMark(int point) {
		int type = Character.getType(point);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	// Emoji with the colours of skin and the letters of flags.
	private static boolean isSymbol(int point) {
		return Character.getType(point) == Character.OTHER_SYMBOL || (point >= 0x1F3FB && point <= 0x1F3FF);
	}

	private static boolean isUnseen(int point) {
		return UNSEEN.contains(point) || (point >= 0x180B && point <= 0x180F) || (point >= 0xFE00 && point <= 0xFE0F)
				|| (point >= 0xE0100 && point <= 0xE01EF);
	}

}
