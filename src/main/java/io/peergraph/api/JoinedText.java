package io.peergraph.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts joined into one that comes apart again, whatever they hold.
 *
 * @param border stands between them; within them it is written otherwise, and so is the
 * slash that says so, which no name has
 */
record JoinedText(char border) {

	private static final char ESCAPE = '/';

	String join(List<String> parts) {
		StringBuilder joined = new StringBuilder();
		for (int index = 0; index < parts.size(); index++) {
			joined.append((index > 0) ? String.valueOf(this.border) : "");
			parts.get(index).chars().forEach((unit) -> append(joined, (char) unit));
		}
		return joined.toString();
	}

	private void append(StringBuilder joined, char unit) {
		if (unit == this.border || unit == ESCAPE) {
			joined.append(ESCAPE);
		}
		joined.append(unit);
	}

	List<String> split(String joined) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		for (int at = 0; at < joined.length(); at++) {
			char unit = joined.charAt(at);
			if (unit == this.border) {
				parts.add(part.toString());
				part.setLength(0);
			}
			else {
				boolean escaped = unit == ESCAPE && at + 1 < joined.length();
				part.append(escaped ? joined.charAt(++at) : unit);
			}
		}
		parts.add(part.toString());
		return parts;
	}

}
