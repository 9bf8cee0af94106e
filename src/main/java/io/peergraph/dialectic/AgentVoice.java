package io.peergraph.dialectic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the agent says, as it comes. Handles become the numbers of citations once they
 * were checked, those that do not hold are left out; and nothing is given out before the
 * first citation held, so that nobody hears an answer without a source.
 */
final class AgentVoice {

	private static final Pattern BEGIN = Pattern.compile("(?<!\\*)\\**+\\b(ANSWER|UNKNOWN)\\**\\s*:\\**[ \\t]*");

	private static final Pattern SOURCE = Pattern.compile(
			"([FM]\\d{1,6})\\s*:?\\s*(?:[\"\u201C\u201D](.+?)[\"\u201C\u201D](?=\\s*(?:[,;\\]]|$)))?", Pattern.DOTALL);

	private static final Pattern OWN_NUMBER = Pattern.compile("[\\d,;\\s]*");

	private static final int LONGEST_BRACKET = 2000;

	private final AgentHandles handles;

	private final Consumer<String> listener;

	private final StringBuilder raw = new StringBuilder();

	private final StringBuilder bracket = new StringBuilder();

	private final StringBuilder held = new StringBuilder();

	private final StringBuilder said = new StringBuilder();

	private final List<Citation> citations = new ArrayList<>();

	private int dropped;

	private boolean opening = true;

	private Mood mood = Mood.THINKING;

	AgentVoice(AgentHandles handles, Consumer<String> listener) {
		this.handles = handles;
		this.listener = listener;
	}

	/** Takes the next piece. */
	void hear(String piece) {
		if (this.mood != Mood.THINKING) {
			speak(piece);
			return;
		}
		this.raw.append(piece);
		Matcher begin = BEGIN.matcher(this.raw);
		if (begin.find()) {
			this.mood = begin.group(1).equals("ANSWER") ? Mood.ANSWERING : Mood.NOT_KNOWING;
			speak(this.raw.substring(begin.end()));
		}
	}

	/** Forgets what was thought aloud between two searches. */
	void searchAgain() {
		this.raw.setLength(0);
	}

	/** Takes what was said without a beginning for an answer. */
	void end() {
		if (this.mood == Mood.THINKING) {
			this.mood = Mood.ANSWERING;
			speak(this.raw.toString().strip());
		}
		give(this.bracket.toString());
		this.bracket.setLength(0);
		flush();
	}

	boolean hasBegun() {
		return this.mood != Mood.THINKING;
	}

	/**
	 * {@return whether anything was given out, which cannot be taken back}
	 */
	boolean wasHeard() {
		return !this.said.isEmpty();
	}

	/**
	 * {@return whether there is an answer with a source}
	 */
	boolean isKnown() {
		return this.mood == Mood.ANSWERING && !this.citations.isEmpty();
	}

	/**
	 * {@return what it says is not known, when it says so}
	 */
	Optional<String> unknown() {
		return (this.mood == Mood.NOT_KNOWING && !this.held.toString().isBlank())
				? Optional.of(this.held.toString().strip()) : Optional.empty();
	}

	String text() {
		return this.said.toString().strip();
	}

	List<Citation> citations() {
		return List.copyOf(this.citations);
	}

	int dropped() {
		return this.dropped;
	}

	private void speak(String piece) {
		for (int i = 0; i < piece.length(); i++) {
			char letter = piece.charAt(i);
			if (this.opening && (letter == '*' || Character.isWhitespace(letter))) {
				continue;
			}
			this.opening = false;
			if (this.bracket.isEmpty() && letter != '[') {
				give(String.valueOf(letter));
				continue;
			}
			this.bracket.append(letter);
			if (letter == ']' && !isInQuote()) {
				close();
			}
			else if (this.bracket.length() > LONGEST_BRACKET) {
				give(this.bracket.toString());
				this.bracket.setLength(0);
			}
		}
		flush();
	}

	// A quote may have brackets of its own.
	private boolean isInQuote() {
		long marks = this.bracket.chars().filter((mark) -> mark == '"' || mark == '\u201C' || mark == '\u201D').count();
		return marks % 2 == 1;
	}

	private void close() {
		String inside = this.bracket.substring(1, this.bracket.length() - 1).strip();
		String whole = this.bracket.toString();
		this.bracket.setLength(0);
		Matcher source = SOURCE.matcher(inside);
		if (!source.lookingAt()) {
			// A number of its own would look like a citation.
			give(OWN_NUMBER.matcher(inside).matches() ? "" : whole);
			return;
		}
		source.reset();
		while (source.find()) {
			Optional<Citation> citation = this.handles.cite(source.group(1), source.group(2));
			citation.ifPresentOrElse((one) -> give("[" + number(one) + "]"), () -> this.dropped++);
		}
	}

	private int number(Citation citation) {
		int index = this.citations.indexOf(citation);
		if (index < 0) {
			this.citations.add(citation);
			index = this.citations.size() - 1;
		}
		return index + 1;
	}

	private void give(String text) {
		this.held.append(text);
	}

	private void flush() {
		if (isKnown() && !this.held.isEmpty()) {
			String piece = this.held.toString();
			this.held.setLength(0);
			this.said.append(piece);
			this.listener.accept(piece);
		}
	}

	/** How far the agent is. */
	private enum Mood {

		THINKING, ANSWERING, NOT_KNOWING

	}

}
