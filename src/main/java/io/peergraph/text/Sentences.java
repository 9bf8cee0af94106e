package io.peergraph.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.language.Language;
import io.peergraph.language.Lexicon;
import io.peergraph.language.PeerNames;
import io.peergraph.language.Questions;
import io.peergraph.language.SmallTalk;
import io.peergraph.language.Words;

/**
 * The sentences of a text. Those of messages are found by OpenNLP's model; those of an
 * answer by their marks, since an answer is judged while it is written, sign by sign, and
 * its sentences may begin with a name in small letters.
 */
public final class Sentences {

	/** "At 6 a.m." */
	private static final Pattern INITIALS = Pattern.compile("(?<!\\p{L})\\p{L}\\.\\p{L}\\.$");

	/** "I live in stud. house". */
	private static final Pattern CLIPPED = Pattern.compile("^\\p{Lu}.* \\p{Ll}{2,5}\\.$", Pattern.DOTALL);

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private static final Pattern PRONOUN = Pattern
		.compile("^\\W*(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Mm]y|[Oo]ur)\\b");

	/** Longer than that is no sentence. */
	private static final int LONGEST = 600;

	/** Words that tell something, in a sentence that can stand alone. */
	private static final int FEWEST_WORDS = 2;

	/** A number, or a name behind the first word. */
	private static final Pattern NAMED = Pattern.compile("\\d|(?<=[\\p{Ll},;] )\\p{Lu}\\p{L}");

	private static final Set<String> DECIDING = Language.ENGLISH.words("deciding");

	/** Words before a full stop that ends no sentence. */
	private static final Set<String> SHORT_FORMS = Arrays.stream(Language.values())
		.flatMap((language) -> language.words("short-forms").stream())
		.collect(Collectors.toUnmodifiableSet());

	private static final String MARKS = "!?\u2026";

	private static final String WIDE_MARKS = "\u3002\uFF01\uFF1F";

	private static final String CLOSING = "\"'\u201D\u2019)]*_";

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
	 * {@return what is said in a message, each sentence in one line and words of others
	 * with the name they stand under; without greetings, thanks, commands and what is no
	 * prose}
	 * @param text of a message
	 */
	public static List<String> said(String text) {
		return English.with((english) -> Utterances.of(english, text, PlainText.of(text), ""))
			.stream()
			.map((utterance) -> switch (utterance) {
				case Utterance.Own own -> own.span().text();
				case Utterance.Quoted quoted -> quoted.words();
			})
			.filter((sentence) -> !SmallTalk.isAll(sentence) && !SmallTalk.isGreeting(sentence)
					&& !Words.telling(sentence).isEmpty())
			.map((sentence) -> SPACE.matcher(sentence).replaceAll(" "))
			.toList();
	}

	/**
	 * {@return the sentences that a speaker says as their own, exactly as they stand
	 * there}
	 * @param text of a message
	 * @param speaker the name of who wrote it
	 */
	public static List<String> own(String text, String speaker) {
		PlainText plain = PlainText.of(text);
		return English.with((english) -> Utterances.of(english, text, plain, speaker))
			.stream()
			.filter((utterance) -> utterance instanceof Utterance.Own)
			.map((utterance) -> plain.original(utterance.span()))
			.toList();
	}

	/**
	 * {@return that sentence as a statement which quotes it}
	 * @param speaker the name of who said it
	 * @param sentence as it was said
	 */
	public static String quoted(String speaker, String sentence) {
		return Quotation.of(speaker, PlainText.of(sentence).text());
	}

	/**
	 * {@return whether a sentence quotes somebody: what it says is not stated by who says
	 * it}
	 * @param sentence any
	 */
	public static boolean isQuotation(String sentence) {
		return English.with((english) -> Utterances.of(english, sentence, PlainText.of(sentence), ""))
			.stream()
			.anyMatch((utterance) -> utterance instanceof Utterance.Quoted);
	}

	/**
	 * {@return whether something was only passed on by who said it: under the name or the
	 * mark of somebody else}
	 * @param said a sentence, or a statement that quotes it
	 */
	public static boolean isOfOthers(String said) {
		String words = Quotation.words(said);
		return !Blocks.of(words, PlainText.of(words), "").stream().allMatch(Block::isOwn);
	}

	/**
	 * {@return whether a sentence states something of its own: of the speaker, of
	 * somebody or something with a name, a number, a decision}
	 * @param sentence any
	 */
	public static boolean isStatement(String sentence) {
		return !Questions.asks(sentence) && Words.telling(sentence).size() >= FEWEST_WORDS
				&& (PeerNames.isOfOneself(sentence) || NAMED.matcher(sentence).find()
						|| Words.of(sentence).anyMatch(DECIDING::contains));
	}

	/**
	 * {@return the sentences that tell something, as they stand there, without questions
	 * and greetings; words of others with the name they stand under}
	 * @param text of a message
	 * @param earlier what somebody else said before it, which a short sentence may go on
	 * with; empty for nothing
	 */
	public static Stream<String> telling(String text, String earlier) {
		PlainText plain = PlainText.of(text);
		return English.with((english) -> Utterances.of(english, text, plain, ""))
			.stream()
			.map(Utterance::span)
			.filter((utterance) -> tells(utterance.text(), earlier))
			.map(plain::original);
	}

	/**
	 * {@return whether a sentence of an answer ends there, so far as one can tell before
	 * what follows; signs for private use count for nothing}
	 * @param text of the answer
	 * @param from where the sentence begins
	 * @param to where it may end, with the space behind it
	 */
	public static boolean isEnded(CharSequence text, int from, int to) {
		int end = to;
		boolean gap = false;
		while (end > from && isBehind(text.charAt(end - 1))) {
			end--;
			gap |= Character.isWhitespace(text.charAt(end));
			if (text.charAt(end) == '\n' && end > from) {
				return true;
			}
		}
		while (end > from && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
			end--;
		}
		if (end == from) {
			return false;
		}
		char last = text.charAt(end - 1);
		return WIDE_MARKS.indexOf(last) >= 0
				|| (gap && (MARKS.indexOf(last) >= 0 || (last == '.' && isFullStop(text, from, end - 1))));
	}

	private static boolean isBehind(char sign) {
		return Character.isWhitespace(sign) || Character.getType(sign) == Character.PRIVATE_USE;
	}

	private static boolean isFullStop(CharSequence text, int from, int at) {
		int start = at;
		while (start > from && !Character.isWhitespace(text.charAt(start - 1))) {
			start--;
		}
		String word = text.subSequence(start, at).toString();
		boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
		boolean item = start == from && !word.isEmpty() && word.chars().allMatch(Character::isDigit);
		return !initial && !item && !SHORT_FORMS.contains(word.toLowerCase(Locale.ROOT));
	}

	/**
	 * {@return whether what follows belongs to the same sentence, though it ends in a
	 * full stop: "I live in St.", or "I live in stud." by one who begins sentences with
	 * capitals}
	 */
	static boolean isShortened(String sentence, String next) {
		boolean stop = sentence.endsWith(".") && sentence.length() > 1;
		boolean number = sentence.toLowerCase(Locale.ROOT).endsWith(" no.");
		boolean goesOn = Character.isLowerCase(next.codePointAt(0)) && (INITIALS.matcher(sentence).find()
				|| (CLIPPED.matcher(sentence).find() && !PRONOUN.matcher(next).find()));
		// A full stop in "plan.pdf" or an address ends nothing.
		boolean within = Character.isLetterOrDigit(sentence.codePointBefore(sentence.length()));
		return within || (stop && (goesOn || !isFullStop(sentence, 0, sentence.length() - 1))
				&& (!number || Character.isDigit(next.codePointAt(0))));
	}

	private static boolean tells(String sentence, String earlier) {
		return sentence.length() <= LONGEST && !Questions.asks(sentence) && !SmallTalk.isGreeting(sentence)
				&& (says(sentence) || Ellipsis.of(earlier, sentence).isPresent());
	}

	private static boolean says(String sentence) {
		int words = Lexicon.words(sentence).size();
		return words >= FEWEST_WORDS || (words > 0 && PRONOUN.matcher(sentence).find())
				|| Words.runs(sentence).findAny().isPresent();
	}

	private static List<String> split(String text) {
		return English.with((english) -> english.sentences(text)).stream().map(TextSpan::text).toList();
	}

}
