package io.peergraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message repeats of an answer. The sentences of an answer end with the numbers of
 * their citations: by this mark recalled text is known when an application stores it as a
 * message, and is not taken for something that was said anew.
 */
public final class AnswerEcho {

	private static final Pattern MARK = Pattern.compile("\\[\\d{1,3}]");

	private static final Pattern ONLY_MARKS = Pattern.compile("^[\\s\"”]*+(?:\\[\\d{1,3}]\\s*+)++[.!?\"”\\s]*+");

	/** How answers begin that were found without the model, or not found. */
	private static final Pattern BEGINNING = Pattern
		.compile("^(?:The model did not answer; by built-in means:\\s*)?(?:Not known:[^.!?\\n]*[.!?]?)?");

	private static final Pattern OWN = Pattern.compile("\\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\\b");

	private AnswerEcho() {
	}

	/**
	 * {@return the content without what it recalls; where there is any, only sentences in
	 * which the speaker speaks of themselves are left, since the others belong to it}
	 * @param content of a message
	 */
	public static String without(String content) {
		Matcher beginning = BEGINNING.matcher(content);
		String told = beginning.lookingAt() ? content.substring(beginning.end()) : content;
		if (!MARK.matcher(told).find()) {
			return told;
		}
		List<String> own = new ArrayList<>();
		for (String sentence : sentences(told)) {
			if (MARK.matcher(sentence).find()) {
				dropQuoted(own, sentence);
			}
			else {
				own.add(sentence);
			}
		}
		return String.join("", own.stream().filter((sentence) -> OWN.matcher(sentence).find()).toList());
	}

	// The mark stands behind the whole quotation, which may have several sentences.
	private static void dropQuoted(List<String> before, String marked) {
		String dropped = marked;
		if (ONLY_MARKS.matcher(marked).matches() && !before.isEmpty()) {
			dropped = before.removeLast() + dropped;
		}
		while (quotes(dropped) % 2 != 0 && !before.isEmpty()) {
			dropped = before.removeLast() + dropped;
		}
	}

	private static long quotes(String text) {
		return text.chars().filter((character) -> "\"“”".indexOf(character) >= 0).count();
	}

	// The next one may begin with the name of a peer, in small letters.
	private static List<String> sentences(String content) {
		List<String> sentences = new ArrayList<>();
		int from = 0;
		for (int at = 1; at < content.length(); at++) {
			if (!Character.isWhitespace(content.charAt(at)) && Sentences.isEnded(content, from, at)) {
				sentences.add(content.substring(from, at));
				from = at;
			}
		}
		sentences.add(content.substring(from));
		return sentences;
	}

}
