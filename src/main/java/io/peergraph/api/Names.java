package io.peergraph.api;

import java.util.regex.Pattern;

/** The rule for the names of workspaces, peers and sessions. */
public final class Names {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,512}");

	private Names() {
	}

	/**
	 * {@return whether this may be a name}
	 * @param name what a caller gave
	 */
	public static boolean valid(String name) {
		return NAME.matcher(name).matches();
	}

	/**
	 * {@return the name, checked}
	 * @param name what a caller gave
	 * @param field the path to it
	 * @throws Refused {@code INVALID_NAME} when it breaks the rule
	 */
	public static String check(String name, String... field) {
		if (!valid(name)) {
			String what = (field.length > 0) ? field[field.length - 1] : "name";
			throw Refused.because(Code.INVALID_NAME, what + " must be 1 to 512 characters of A-Z a-z 0-9 _ -", field);
		}
		return name;
	}

}
