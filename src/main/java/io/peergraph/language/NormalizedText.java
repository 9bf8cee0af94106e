package io.peergraph.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text as it is compared: without marks that cannot be seen, with plain quotation marks
 * and dashes, and one space where there is any. Knows where each character comes from.
 */
public final class NormalizedText {

	private final String original;

	private final String text;

	private final List<Integer> starts;

	private NormalizedText(String original, String text, List<Integer> starts) {
		this.original = original;
		this.text = text;
		this.starts = starts;
	}

	/**
	 * {@return that text, to be compared}
	 * @param original any text
	 */
	public static NormalizedText of(String original) {
		StringBuilder text = new StringBuilder();
		List<Integer> starts = new ArrayList<>();
		boolean space = true;
		for (int at = 0; at < original.length();) {
			int point = original.codePointAt(at);
			String plain = plain(point);
			boolean blank = plain.equals(" ");
			if (!plain.isEmpty() && !(blank && space)) {
				text.append(plain);
				for (int i = 0; i < plain.length(); i++) {
					starts.add(at);
				}
				space = blank;
			}
			at += Character.charCount(point);
		}
		return new NormalizedText(original, text.toString(), starts);
	}

	/**
	 * {@return a text for people, in one line and without what cannot be seen}
	 * @param original any text
	 */
	public static String text(String original) {
		StringBuilder text = new StringBuilder();
		original.codePoints().forEach((point) -> {
			if (isBlank(point)) {
				text.append(' ');
			}
			else if (!isUnseen(point)) {
				text.appendCodePoint(point);
			}
		});
		return text.toString().replaceAll(" +", " ").strip();
	}

	/**
	 * {@return the text as it is compared}
	 */
	public String text() {
		return this.text.strip();
	}

	/**
	 * {@return the words of the original that are the same as these, if there are any}
	 * @param words to look for
	 */
	public Optional<String> find(String words) {
		String wanted = NormalizedText.of(words).text();
		int start = wanted.isEmpty() ? -1 : this.text.indexOf(wanted);
		if (start < 0 && !wanted.isEmpty()) {
			start = lower(this.text).indexOf(lower(wanted));
		}
		if (start < 0) {
			return Optional.empty();
		}
		int last = this.starts.get(start + wanted.length() - 1);
		return Optional.of(this.original.substring(this.starts.get(start),
				last + Character.charCount(this.original.codePointAt(last))));
	}

	// As long as the original, or positions would not fit.
	private static String lower(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		return (lower.length() == text.length()) ? lower : text;
	}

	private static String plain(int point) {
		if (isBlank(point)) {
			return " ";
		}
		if (isUnseen(point)) {
			return "";
		}
		return switch (point) {
			case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '`', '\u00B4' -> "'";
			case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB' -> "\"";
			case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> "-";
			case '\u2026' -> "...";
			default -> Character.toString(point);
		};
	}

	private static boolean isBlank(int point) {
		return Character.isWhitespace(point) || Character.isSpaceChar(point);
	}

	private static boolean isUnseen(int point) {
		int type = Character.getType(point);
		return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
				|| type == Character.PRIVATE_USE || type == Character.UNASSIGNED;
	}

}
