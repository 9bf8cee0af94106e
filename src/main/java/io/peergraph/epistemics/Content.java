package io.peergraph.epistemics;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.peergraph.language.Language;
import io.peergraph.language.ParaphraseCheck;

/**
 * What a fact says, whoever reports it: of "bob said that Alice told bob that Alice will
 * attack" it is that Alice will attack.
 *
 * @param text without those who report it
 * @param ofItself whether the speaker says it of itself
 * @param hearsay whether the speaker says that it has it from another
 */
record Content(String text, boolean ofItself, boolean hearsay) {

	private static final String NAME = "[\\p{L}\\p{N}_-]++";

	private static final Pattern REPORT = Pattern.compile("^(?:according to " + NAME + "[,:]?|" + NAME + " "
			+ Language.anyOf("reporting") + "(?: that|:|,)?+) (?=\\S)", Pattern.CASE_INSENSITIVE);

	private static final Pattern QUOTED = Pattern.compile("[\"'\u201c\u2018](.+?)[\"'\u201d\u2019]?\\.?");

	private static final int DEEPEST = 5;

	/**
	 * {@return what a fact says}
	 * @param speaker the name of the peer it is about
	 * @param fact its text
	 */
	static Content of(String speaker, String fact) {
		String said = without(speaker + " said that ", without(speaker + " said: ", fact));
		boolean ofItself = said.equals(fact);
		String text = unquoted(said);
		Matcher report = REPORT.matcher(text);
		boolean hearsay = false;
		for (int depth = 0; depth < DEEPEST && report.find(); depth++) {
			text = unquoted(text.substring(report.end()));
			report = REPORT.matcher(text);
			hearsay = true;
		}
		return new Content(text, ofItself && !hearsay, hearsay);
	}

	/**
	 * {@return whether it may say the same as far as names, numbers and the like tell}
	 * @param other what another fact says
	 * @param names of whom both mention, which count even in small letters
	 */
	boolean mayAgree(Content other, Collection<String> names) {
		return ParaphraseCheck.mayAgree(begun(), other.begun(), names);
	}

	/**
	 * {@return what is the same in whatever may say the same}
	 * @param names that count even in small letters
	 */
	List<String> kept(Collection<String> names) {
		return ParaphraseCheck.kept(begun(), names);
	}

	/**
	 * {@return whether it says the same in the same words}
	 * @param other what another fact says
	 */
	boolean equalsIn(Content other) {
		return this.text.equalsIgnoreCase(other.text);
	}

	// A sentence begins with a capital letter, whatever its first word is.
	private String begun() {
		return this.text.substring(0, 1).toLowerCase(Locale.ROOT) + this.text.substring(1);
	}

	private static String without(String beginning, String text) {
		boolean begins = text.regionMatches(true, 0, beginning, 0, beginning.length())
				&& text.length() > beginning.length();
		return begins ? text.substring(beginning.length()) : text;
	}

	private static String unquoted(String text) {
		Matcher quoted = QUOTED.matcher(text);
		return quoted.matches() ? quoted.group(1) : text;
	}

}
