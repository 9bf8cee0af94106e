package io.peergraph.embedding;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.peergraph.message.Message;

/**
 * A part of a message as it is embedded: with its day and its speaker, since questions
 * name them, and short enough for the model to read it whole. Neighbouring parts overlap,
 * so that what is said across a border is in one of them.
 *
 * @param message the key of the message
 * @param part its number in the message, from 0
 * @param text what is embedded
 */
public record Passage(String message, int part, String text) {

	/** Changes with what {@link #of} makes, so that older vectors are made again. */
	static final String FORM = "1";

	// Small models read 256 word pieces, of four characters and more each.
	private static final int LONGEST = 900;

	private static final int OVERLAP = 180;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM, uuuu", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	static List<Passage> of(Message message) {
		String head = head(message);
		List<Passage> passages = new ArrayList<>();
		for (String piece : pieces(message.content().strip())) {
			passages.add(new Passage(message.key(), passages.size(), head + piece));
		}
		return passages;
	}

	/**
	 * {@return what stands before each part}
	 */
	public static String head(Message message) {
		return "[" + DAY.format(message.createdAt()) + "] " + message.author() + ": ";
	}

	static List<String> pieces(String text) {
		List<String> pieces = new ArrayList<>();
		int from = 0;
		while (text.length() - from > LONGEST) {
			int end = border(text, from + LONGEST - OVERLAP, from + LONGEST);
			pieces.add(text.substring(from, end));
			from = Math.max(from + 1, border(text, end - OVERLAP, end - OVERLAP / 2));
		}
		pieces.add(text.substring(from));
		return pieces;
	}

	/**
	 * The last border between words in that range, else its end; never inside a pair of
	 * surrogates.
	 */
	private static int border(String text, int from, int to) {
		for (int index = to; index > from; index--) {
			if (Character.isWhitespace(text.charAt(index - 1))) {
				return index;
			}
		}
		return Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
	}

}
