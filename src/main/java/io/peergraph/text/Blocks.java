package io.peergraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.peergraph.text.LineHead.Reach;

/**
 * Parts the lines of a message by who wrote them, and leaves out those that are no prose.
 */
final class Blocks {

	private static final Pattern LINE = Pattern.compile("(?m)^.*$");

	private static final Pattern FENCE = Pattern.compile("^\\s*+(?:```|~~~).*");

	private static final Pattern ELEMENT = Pattern.compile("^\\s*+<([\\w:-]+)(?:\\s[^<>]*)?>\\s*");

	private static final Pattern CITED = Pattern.compile("(?:>\\s?)++");

	private static final Pattern ITEM = Pattern
		.compile("(?:[-+\\u2022\\u2023\\u25E6\\u2013\\u2014\\u00B7*]|\\(?\\d{1,2}[.)]|\\[[ xX\\u2713]?])\\s+|\\^+\\s*");

	/** A remark on what stands above. */
	private static final Pattern REMARK = Pattern.compile("\\^+\\s*");

	/** Who plays a part, or sings, says nothing of themselves. */
	private static final Pattern PLAYED = Pattern.compile(
			"^(?:(?:.*[.!?\\u2026)\\]\"*~]\\s?|\\s*)\\*\\s?\\p{Ll}[^*\\n]*\\*(?!\\*).*|\\s*\\*\\s?\\p{Lu}[^*\\n]*\\*\\s*|.*(?:\\(\\(|\\)\\)|[\\[(](?i:ooc|ic)\\b|\\u266A|\\u266B|\\uD83C\\uDFB5|\\uD83C\\uDFB6).*)");

	private static final String OF_PLAY = "*()[\u266A\u266B\uD83C\uDFB5\uD83C\uDFB6";

	private final String speaker;

	private final List<Block> blocks = new ArrayList<>();

	private Block last = Block.own();

	private boolean cites;

	/** What ends lines that are no prose, empty where there are none. */
	private String until = "";

	private Blocks(String speaker) {
		this.speaker = speaker;
	}

	/**
	 * {@return the blocks of a message in their order}
	 * @param original as it was written
	 * @param text the same without markup
	 * @param speaker the name of who wrote it
	 */
	static List<Block> of(String original, PlainText text, String speaker) {
		Blocks blocks = new Blocks(speaker);
		for (MatchResult line : LINE.matcher(original).results().toList()) {
			blocks.read(line.group(), text.piece(line.start(), line.end()), original);
		}
		return blocks.blocks;
	}

	private void read(String raw, TextSpan line, String original) {
		Matcher cited = CITED.matcher(line.text());
		if (isMade(raw, original)) {
			return;
		}
		if (line.text().isEmpty()) {
			end(this.last.reach() == Reach.REST || this.last.lines().isEmpty());
		}
		else if (cited.lookingAt()) {
			cite(line, cited.end());
		}
		else if (!NoProse.is(raw)) {
			say(raw, line);
		}
	}

	// Between fences, and within an element that is closed further below.
	private boolean isMade(String raw, String original) {
		boolean fence = FENCE.matcher(raw).matches();
		if (!this.until.isEmpty()) {
			if (this.until.equals("```") ? fence : raw.contains(this.until)) {
				this.until = "";
			}
			return true;
		}
		Matcher element = ELEMENT.matcher(raw);
		if (fence) {
			this.until = "```";
		}
		else if (element.matches() && original.contains("</" + element.group(1) + ">")) {
			this.until = "</" + element.group(1) + ">";
		}
		return !this.until.isEmpty();
	}

	private void cite(TextSpan line, int mark) {
		if (!this.cites && (this.last.isOwn() || !this.last.lines().isEmpty())) {
			start(line.part(0, mark), Reach.PARAGRAPH);
		}
		this.cites = true;
		add(line.from(mark));
	}

	private void say(String raw, TextSpan line) {
		boolean letter = this.last.reach() == Reach.REST;
		Matcher remark = REMARK.matcher(line.text());
		if (this.cites || remark.lookingAt()) {
			end(false);
		}
		if (letter && LineHead.isField(line.text())) {
			return;
		}
		Matcher item = ITEM.matcher(line.text());
		TextSpan plain = item.lookingAt() ? line.from(item.end()) : line;
		Optional<LineHead> whole = LineHead.of(line.text(), this.speaker);
		TextSpan said = whole.isPresent() ? line : plain;
		Optional<LineHead> head = whole.or(() -> LineHead.of(plain.text(), this.speaker))
			.filter((found) -> !letter || found.reach() != Reach.NOWHERE);
		if (head.isPresent()) {
			open(said, head.get(), letter);
		}
		else if (this.last.isOwn() && isPlayed(raw)) {
			start(line.part(0, 0), Reach.LINE);
			add(line);
			end(false);
		}
		else {
			add(said);
		}
	}

	private static boolean isPlayed(String raw) {
		return raw.codePoints().anyMatch((sign) -> OF_PLAY.indexOf(sign) >= 0) && PLAYED.matcher(raw).matches();
	}

	private void open(TextSpan line, LineHead head, boolean letter) {
		if (head.reach() == Reach.NOWHERE) {
			end(this.last.isOwn());
		}
		else {
			start(line.part(0, head.end()), letter ? Reach.REST : head.reach());
		}
		add(line.from(head.end()));
		if (this.last.reach() == Reach.LINE) {
			end(false);
		}
	}

	private void start(TextSpan head, Reach reach) {
		this.last = Block.under(head, reach);
		this.cites = false;
	}

	private void end(boolean goesOn) {
		if (!goesOn) {
			this.last = Block.own();
			this.cites = false;
		}
	}

	private void add(TextSpan line) {
		if (line.text().isEmpty()) {
			return;
		}
		if (this.last.lines().isEmpty()) {
			this.blocks.add(this.last);
		}
		this.last.lines().add(line);
	}

}
