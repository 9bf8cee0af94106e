package io.peergraph.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.peergraph.language.Language;
import io.peergraph.language.NamedDate;

/**
 * What says at the start of a line whose words follow: a name, with or without the time,
 * as the exports of chats write it, or what stands over a letter.
 *
 * @param end where it ends
 * @param reach how far what follows is somebody else's
 */
record LineHead(int end, Reach reach) {

	/** How far somebody's words reach. */
	enum Reach {

		/** Not at all: only a label, or the name of the speaker. */
		NOWHERE,
		/** To the end of the line. */
		LINE,
		/** To the next blank line. */
		PARAGRAPH,
		/** To the end of the message. */
		REST

	}

	private static final String TIME = "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?i:\\s?[ap]\\.?m\\.?)?";

	private static final String DAY = "(?:\\d{1,4}[./-]\\d{1,2}(?:[./-]\\d{1,4})?\\.?|\\d{1,2}\\.?\\s\\p{L}{3,9}\\.?,?(?:\\s\\d{4})?"
			+ "|\\p{L}{3,9}\\.?\\s\\d{1,2},?(?:\\s\\d{4})?|(?i:today|yesterday|heute|gestern|hier|ayer|"
			+ NamedDate.WEEKDAYS + "))";

	private static final String MOMENT = "(?:" + DAY + "(?:,?\\s(?:at|um|à)\\s|[,T]?\\s?))?" + TIME;

	private static final String STAMP = "(?:\\[\\s?(?:" + MOMENT + "|" + DAY + ")\\s?]|\\(" + MOMENT + "\\)|" + MOMENT
			+ ")";

	private static final String WORD = "[@+%&~]?[\\p{L}\\p{N}\\p{So}][\\p{L}\\p{M}\\p{N}\\p{So}._'|#-]{0,39}";

	private static final String WORDS = WORD + "(?:\\s[\\p{L}\\p{M}\\p{N}\\p{So}(._'|#)@&~+,!-]{1,40}){0,4}";

	private static final String NAME = "(?:\\p{Lu}" + WORD + "(?:\\s[\\p{Lu}(]" + WORD + "\\)?){1,2}|" + WORD + ")";

	private static final Pattern TURN = Pattern.compile(String.join("|",
			STAMP + "\\s*(?:[-\\u2013\\u2014|]\\s*)?" + WORDS + ":(?:\\s|$)",
			"(?:" + STAMP + "\\s*)?<\\s?[^<>\\n]{1,40}>(?:\\s|$)",
			"(?:" + STAMP + "\\s*)?\\[(?![xX]?])" + WORDS + "](?:\\s*<\\s?" + WORD + ">|\\s*" + WORD + ":|:)?(?:\\s|$)",
			STAMP + "\\t" + WORDS + "\\t", "/me\\s",
			"\\*{1,3}\\s(?!(?i:i|my|our|the|a|an|this|we)\\s)(?=[\\p{L}\\p{N}_-]+\\s(?:has\\s)?(?:\\w+s|joined|left|quit)\\b)",
			NAME + ",?\\s*[\\[(]" + MOMENT + "[\\])]:?$",
			NAME + "\\s*[,\\u2014\\u2013\\u2022\\u00B7|]\\s*" + MOMENT + ":?$",
			NAME + "(?:\\s{2,}|\\s(?:sent|wrote|posted|replied),?\\s(?:on\\s)?)" + MOMENT + ":?$",
			WORD + "\\s" + MOMENT + "$", WORD + "\\s[\\u00BB|\\u2192]\\s", WORD + ">\\s",
			STAMP + "(?:\\s+" + NAME + "$|\\s*[-\\u2013\\u2014|]?\\s+(?=\\S)|$)"));

	private static final Pattern NAMED = Pattern
		.compile("(?<name>" + NAME + ")(?:\\s\\([^()]{1,30}\\))?\\s?(?::(?:\\s|$)|\\uFF1A)");

	private static final Pattern LETTER = pattern("(?:from|von|de|da)\\s?:\\s.*",
			"^\\W*+(?:begin )?forwarded(?: message| from)?\\b.{0,80}", "^\\W++original message\\W+",
			"(?:on|am|le|el)\\s.{5,120}" + Language.anyOf("introducing") + ".{0,60}\\s?:");

	private static final Pattern ENDS_OPEN = Pattern.compile("[:\\uFF1A]$");

	private static final Pattern INTRODUCTION = pattern("^.{0,300}\\b(?:" + Language.anyOf("introducing") + "|"
			+ Language.anyOf("writing") + "(?: (?:from|of|by) .{1,60})?)\\s?[:\\uFF1A]");

	private static final Pattern DICTATION = pattern(
			"(?:(?:please|pls|can you|could you|would you|bitte|now),?\\s){0,2}" + Language.anyOf("dictating")
					+ "\\b[^:\"\\u201C\\u201E.!?]{0,160}:(?!\\s*[\"\\u201C\\u201E\\u00AB\\u00BB'])\\s*");

	private static final Pattern FIELD = pattern(Language.anyOf("mail-field") + "\\s?:(?:\\s.*)?");

	private static final Set<String> LABELS = words("labels");

	private static final Set<String> TOPICS = words("topics");

	/**
	 * {@return the head of a line, if it has one}
	 * @param line without markup
	 * @param speaker of the message
	 */
	static Optional<LineHead> of(String line, String speaker) {
		if (LETTER.matcher(line).matches()) {
			return Optional.of(new LineHead(line.length(), Reach.REST));
		}
		Matcher dictation = DICTATION.matcher(line);
		if (dictation.lookingAt()) {
			return Optional.of(new LineHead(dictation.end(), Reach.REST));
		}
		Matcher turn = TURN.matcher(line);
		if (turn.lookingAt()) {
			return Optional.of(new LineHead(turn.end(), Reach.PARAGRAPH));
		}
		Matcher named = NAMED.matcher(line);
		if (named.lookingAt()) {
			return Optional.of(new LineHead(named.end(), reach(named.group("name"), speaker)));
		}
		return ENDS_OPEN.matcher(line).find() && INTRODUCTION.matcher(line).matches()
				? Optional.of(new LineHead(line.length(), Reach.PARAGRAPH)) : Optional.empty();
	}

	/**
	 * {@return whether a line is one of those over a letter}
	 */
	static boolean isField(String line) {
		return FIELD.matcher(line).matches();
	}

	private static Reach reach(String name, String speaker) {
		String lower = name.toLowerCase(Locale.ROOT);
		if (name.equalsIgnoreCase(speaker) || LABELS.contains(lower.replace(".", ""))) {
			return Reach.NOWHERE;
		}
		return TOPICS.contains(lower) ? Reach.LINE : Reach.PARAGRAPH;
	}

	private static Set<String> words(String list) {
		return Arrays.stream(Language.values())
			.flatMap((language) -> language.words(list).stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	private static Pattern pattern(String... forms) {
		return Pattern.compile(String.join("|", forms), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

}
