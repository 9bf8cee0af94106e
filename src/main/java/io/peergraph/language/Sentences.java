package io.peergraph.language;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences of a text. */
public final class Sentences {

	private static final Pattern SPACE = Pattern.compile("\\s+");

	/** Longer than that is no sentence. */
	private static final int LONGEST = 600;

	/** Words that tell something, in a sentence that can stand alone. */
	private static final int FEWEST_WORDS = 2;

	private Sentences() {
	}

	/**
	 * {@return the sentences of a text, each in one line}
	 * @param text any
	 */
	public static List<String> of(String text) {
		return split(text).stream().map((sentence) -> SPACE.matcher(sentence).replaceAll(" ")).toList();
	}

	/**
	 * {@return the sentences that tell something, as they stand there, without questions
	 * and greetings}
	 * @param text of a message
	 * @param earlier what somebody else said before it, which a short sentence may go on
	 * with; empty for nothing
	 */
	public static Stream<String> telling(String text, String earlier) {
		return split(text).stream().filter((sentence) -> tells(sentence, earlier));
	}

	private static boolean tells(String sentence, String earlier) {
		return sentence.length() <= LONGEST && !Questions.asks(sentence) && !FillerFilter.isGreeting(sentence)
				&& (Lexicon.words(sentence).size() >= FEWEST_WORDS || Ellipsis.of(earlier, sentence).isPresent());
	}

	private static List<String> split(String text) {
		BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
		ends.setText(text);
		List<String> sentences = new ArrayList<>();
		int from = 0;
		for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
			String sentence = text.substring(from, end).strip();
			if (!sentence.isEmpty()) {
				sentences.add(sentence);
			}
			from = end;
		}
		return sentences;
	}

}
