package io.peergraph.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.peergraph.dialectic.Citation;
import io.peergraph.text.Sentences;

/**
 * What the agent says, as it comes, a sentence at a time: handles become the numbers of
 * citations once they were checked, and a sentence that nothing cited carries is left
 * out. Nothing is given out before the first citation held, so that nobody hears an
 * answer without a source.
 */
final class CitedStream {

	private static final Pattern BEGIN = Pattern.compile("(?<!\\*)\\**+\\b(ANSWER|UNKNOWN)\\**\\s*:\\**[ \\t]*");

	private static final Pattern SOURCE = Pattern.compile(
			"([FM]\\d{1,6})\\s*:?\\s*(?:[\"\u201C\u201D](.+?)[\"\u201C\u201D](?=\\s*(?:[,;\\]]|$)))?", Pattern.DOTALL);

	private static final Pattern NUMBER = Pattern.compile("\\[\\d{1,6}]");

	private static final Pattern OWN_NUMBER = Pattern.compile("[\\d,;\\s]*");

	private static final int LONGEST_BRACKET = 2000;

	/** Stands for a citation in a sentence that is not judged yet. */
	private static final char PLACE = '\uE000';

	private final CitationHandles handles;

	private final SupportCheck support;

	private final Consumer<String> listener;

	private final StringBuilder raw = new StringBuilder();

	private final StringBuilder bracket = new StringBuilder();

	private final StringBuilder pending = new StringBuilder();

	private final StringBuilder sent = new StringBuilder();

	private final StringBuilder sentence = new StringBuilder();

	private final List<Citation> cited = new ArrayList<>();

	private final List<Citation> citations = new ArrayList<>();

	private int droppedCitations;

	private int droppedSentences;

	private boolean opening = true;

	private Mood mood = Mood.THINKING;

	CitedStream(CitationHandles handles, Consumer<String> listener, String question) {
		this.handles = handles;
		this.listener = listener;
		this.support = new SupportCheck(question, handles);
	}

	/** Takes the next piece. */
	void accept(String piece) {
		if (this.mood != Mood.THINKING) {
			read(piece);
			return;
		}
		this.raw.append(piece);
		Matcher begin = BEGIN.matcher(this.raw);
		if (begin.find()) {
			this.mood = begin.group(1).equals("ANSWER") ? Mood.ANSWERING : Mood.NOT_KNOWING;
			read(this.raw.substring(begin.end()));
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
			read(this.raw.toString().strip());
		}
		append(this.bracket.toString());
		this.bracket.setLength(0);
		judge();
		flush();
	}

	boolean hasBegun() {
		return this.mood != Mood.THINKING;
	}

	/**
	 * {@return whether anything was given out, which cannot be taken back}
	 */
	boolean hasSent() {
		return !this.sent.isEmpty();
	}

	/**
	 * {@return whether there is an answer with a source}
	 */
	boolean isKnown() {
		return this.mood == Mood.ANSWERING && !this.citations.isEmpty() && hasWords();
	}

	// What is nothing but a source is no answer.
	private boolean hasWords() {
		return hasSent() || NUMBER.matcher(this.pending).replaceAll("").chars().anyMatch(Character::isLetterOrDigit);
	}

	/**
	 * {@return whether there is an answer, be it with a source or without}
	 */
	boolean isClaiming() {
		return this.mood == Mood.ANSWERING;
	}

	/**
	 * {@return what it says is not known, when it says so}
	 */
	Optional<String> unknown() {
		return (this.mood == Mood.NOT_KNOWING && !this.pending.toString().isBlank())
				? Optional.of(this.pending.toString().strip()) : Optional.empty();
	}

	String text() {
		return this.sent.toString().strip();
	}

	List<Citation> citations() {
		return List.copyOf(this.citations);
	}

	int droppedCitations() {
		return this.droppedCitations;
	}

	/**
	 * {@return how many sentences were left out}
	 */
	int droppedSentences() {
		return this.droppedSentences;
	}

	private void read(String piece) {
		for (int i = 0; i < piece.length(); i++) {
			char letter = piece.charAt(i);
			if (this.opening && (letter == '*' || Character.isWhitespace(letter))) {
				continue;
			}
			this.opening = false;
			if (this.bracket.isEmpty() && letter != '[') {
				append(String.valueOf(letter));
				continue;
			}
			this.bracket.append(letter);
			if (letter == ']' && !isInQuote()) {
				close();
			}
			else if (this.bracket.length() > LONGEST_BRACKET) {
				append(this.bracket.toString());
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
			append(OWN_NUMBER.matcher(inside).matches() ? "" : whole);
			return;
		}
		source.reset();
		while (source.find()) {
			Optional<Citation> citation = this.handles.cite(source.group(1), source.group(2));
			citation.ifPresentOrElse(this::cite, () -> this.droppedCitations++);
		}
	}

	private void cite(Citation citation) {
		if (this.mood == Mood.ANSWERING) {
			this.cited.add(citation);
			this.sentence.append(PLACE);
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

	// Sources may still follow the end of their sentence, but nothing else.
	private void append(String text) {
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (!Character.isWhitespace(letter) && Sentences.isEnded(this.sentence, 0, this.sentence.length())) {
				judge();
			}
			if (letter != PLACE) {
				this.sentence.append(letter);
			}
		}
	}

	private void judge() {
		String whole = this.sentence.toString();
		this.sentence.setLength(0);
		List<Citation> its = List.copyOf(this.cited);
		this.cited.clear();
		if (this.mood != Mood.ANSWERING || whole.isBlank()) {
			this.pending.append(whole);
		}
		else if (this.support.carries(whole.replace(String.valueOf(PLACE), ""), its, this.citations)) {
			write(whole, its);
		}
		else {
			this.droppedSentences++;
		}
	}

	private void write(String whole, List<Citation> its) {
		int next = 0;
		for (int i = 0; i < whole.length(); i++) {
			if (whole.charAt(i) == PLACE) {
				this.pending.append('[').append(number(its.get(next++))).append(']');
			}
			else {
				this.pending.append(whole.charAt(i));
			}
		}
	}

	private void flush() {
		if (isKnown() && !this.pending.isEmpty()) {
			String piece = this.pending.toString();
			this.pending.setLength(0);
			this.sent.append(piece);
			this.listener.accept(piece);
		}
	}

	/** How far the agent is. */
	private enum Mood {

		THINKING, ANSWERING, NOT_KNOWING

	}

}
