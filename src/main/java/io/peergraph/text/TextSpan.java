package io.peergraph.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a message.
 *
 * @param text exactly as it is there
 * @param start where it begins in the message
 */
public record TextSpan(String text, int start) {

	/**
	 * {@return where it ends in the message}
	 */
	public int end() {
		return this.start + this.text.length();
	}

	/**
	 * {@return a part of this, without the space around it}
	 */
	public TextSpan part(int from, int to) {
		String whole = this.text.substring(from, to);
		int leading = whole.length() - whole.stripLeading().length();
		return new TextSpan(whole.strip(), this.start + from + leading);
	}

	/**
	 * {@return this without the space around it}
	 */
	TextSpan part() {
		return part(0, this.text.length());
	}

	/**
	 * {@return what is left behind an opening}
	 */
	TextSpan from(int start) {
		return part(start, this.text.length());
	}

	/**
	 * {@return all parts that match}
	 */
	List<TextSpan> all(Pattern pattern) {
		return pattern.matcher(this.text)
			.results()
			.map((match) -> part(match.start(), match.end()))
			.filter((part) -> !part.text().isEmpty())
			.toList();
	}

}
