package io.peergraph.text;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * A message as rules read it: without markup, with what HTML writes in other signs as it
 * is meant, and one kind of blank and of apostrophe. Each sign knows where it comes from,
 * so that a quote is cut from the original.
 */
public final class PlainText {

	// Most signs begin nothing of it, and need not be tried with each.
	private static final Pattern OTHERWISE = Pattern
		.compile("(?=[^\\p{L}\\p{N} \\t\\n\\r.,:;!?'\"()$%+=@#-])(?:(?<entity>&(?:#\\w{1,8}|\\p{Alpha}\\w{1,30});)"
				// What cannot be seen; but a joiner makes one emoji of several.
				+ "|(?<nothing>[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]"
				+ "|~~[^~\\n]{1,300}~~|\\*\\*|\\|\\||(?<!\\w)_{1,2}(?=\\S)|(?<=\\S)_{1,2}(?!\\w)"
				// Emphasis; but "*waves*" at the start of a sentence is what a player
				// does.
				+ "|(?<=[\\p{L}\\p{N},;:]\\s|[('])\\*(?=[^\\s*])|(?<=^|\\n)\\*(?=[\\p{Lu}\\d])"
				+ "|(?=\\*)(?<=[^\\s*])(?<!(?:^|[\\n.!?\\u2026)\\]\"~]\\s?)\\*\\s?\\p{Ll}[^*\\n]{0,150})\\*(?![\\w*])"
				+ "|</?(?:b|i|u|s|em|strong|span|font|mark)(?:\\s[^<>]{0,200})?>|(?<!`)`(?=[^`\\s]{1,100}`)|(?<=`[^`\\s]{1,100})`)"
				+ "|(?<blank>[\\h&&[^ \\t]])|(?<line>[\\x0B\\x85\\u2028\\u2029]|</?(?:br|p|div|li)(?:\\s[^<>]{0,200})?/?>)"
				+ "|(?<apostrophe>[\\u2018\\u2019\\u02BC])"
				+ "|\\[(?<label>[^\\]\\[\\n]{1,200})]\\(\\s?\\w{2,10}:[^()\\s]{1,500}\\)"
				+ "|<(?:https?:|mailto:|[#@])[^<>|\\s]{1,500}\\|(?<slack>[^<>|\\n]{1,200})>)");

	private static final String ASCII = "&~*|_<[`\u000B";

	private final String original;

	private final String text;

	private final int[] starts;

	private final int[] ends;

	private PlainText(String original, String text, int[] starts, int[] ends) {
		this.original = original;
		this.text = text;
		this.starts = starts;
		this.ends = ends;
	}

	/**
	 * {@return a message without its markup}
	 */
	public static PlainText of(String original) {
		Builder builder = new Builder(original);
		// Most signs are what they are: only those that may not be are looked at.
		Matcher otherwise = OTHERWISE.matcher(original).useTransparentBounds(true).useAnchoringBounds(false);
		for (int at = 0; at < original.length();) {
			if (mayBeOtherwise(original.charAt(at)) && otherwise.region(at, original.length()).lookingAt()) {
				builder.put(meant(otherwise), at, otherwise.end());
				at = otherwise.end();
			}
			else {
				builder.keep(at++);
			}
		}
		return builder.built();
	}

	private static boolean mayBeOtherwise(char sign) {
		return (sign < '\u0080') ? ASCII.indexOf(sign) >= 0 : sign < '\u00AE' || (sign >= '\u02BC' && sign < '\u02BD')
				|| (sign >= '\u1680' && sign < '\u3001') || sign == '\uFEFF';
	}

	private static String meant(MatchResult found) {
		if (found.group("entity") != null) {
			return HtmlUtils.htmlUnescape(found.group()).replace('\u00A0', ' ').replace('\u2019', '\'');
		}
		if (found.group("nothing") != null) {
			return "";
		}
		if (found.group("blank") != null) {
			return " ";
		}
		if (found.group("line") != null) {
			return "\n";
		}
		if (found.group("apostrophe") != null) {
			return "'";
		}
		return (found.group("label") != null) ? found.group("label") : found.group("slack");
	}

	/**
	 * {@return the text that rules read}
	 */
	public String text() {
		return this.text;
	}

	/**
	 * {@return what rules read of a piece of the message}
	 */
	TextSpan piece(int from, int to) {
		int start = index(from);
		return new TextSpan(this.text.substring(start, index(to)), start).part();
	}

	// Of what was put for several signs, the first stands for all.
	private int index(int at) {
		int found = Arrays.binarySearch(this.starts, 0, this.text.length(), at);
		if (found < 0) {
			return -found - 1;
		}
		while (found > 0 && this.starts[found - 1] == at) {
			found--;
		}
		return found;
	}

	/**
	 * {@return a piece of the text as it stands in the message}
	 */
	public String original(TextSpan piece) {
		return piece.text().isEmpty() ? ""
				: this.original.substring(this.starts[piece.start()], this.ends[piece.end() - 1]);
	}

	/** Puts a text together, sign by sign. */
	private static final class Builder {

		private final String original;

		private final StringBuilder text = new StringBuilder();

		private int[] starts;

		private int[] ends;

		Builder(String original) {
			this.original = original;
			this.starts = new int[original.length()];
			this.ends = new int[original.length()];
		}

		void keep(int at) {
			int length = this.text.length();
			grow(length + 1);
			this.text.append(this.original.charAt(at));
			this.starts[length] = at;
			this.ends[length] = at + 1;
		}

		void put(String meant, int from, int to) {
			int length = this.text.length();
			this.text.append(meant);
			grow(this.text.length());
			Arrays.fill(this.starts, length, this.text.length(), from);
			Arrays.fill(this.ends, length, this.text.length(), to);
		}

		private void grow(int length) {
			if (length > this.starts.length) {
				this.starts = Arrays.copyOf(this.starts, 2 * length);
				this.ends = Arrays.copyOf(this.ends, 2 * length);
			}
		}

		PlainText built() {
			return new PlainText(this.original, this.text.toString(), this.starts, this.ends);
		}

	}

}
