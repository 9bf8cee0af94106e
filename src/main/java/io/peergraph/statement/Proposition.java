package io.peergraph.statement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.peergraph.language.Negation;

/**
 * What a statement says of the world, whoever says it: both "bob said that the bridge is
 * safe" and "charlie said that the bridge is safe" say that the bridge is safe.
 */
public final class Proposition {

	private static final Pattern SAID = Pattern.compile("^ sa(?:id|ys) that ");

	private static final Pattern END = Pattern.compile("(?<![\\s.!?…])[\\s.!?…]++$");

	/** Of how many words the subject of a denial may be. */
	private static final int LONGEST_SUBJECT = 6;

	private Proposition() {
	}

	/**
	 * {@return what is said to be so, in small letters; nothing where words are only
	 * quoted}
	 * @param about the name of the peer that the statement is about
	 * @param text the statement
	 */
	public static Optional<String> of(String about, String text) {
		return said(about, text).map(Proposition::plain);
	}

	/**
	 * {@return what is said not to be so, put the other way round, in small letters; only
	 * where it is a plain denial}
	 * @param about the name of the peer that the statement is about
	 * @param text the statement
	 */
	public static Optional<String> denied(String about, String text) {
		return said(about, text).flatMap(Proposition::affirmed).map(Proposition::plain);
	}

	private static Optional<String> said(String about, String text) {
		String rest = text.startsWith(about) ? SAID.matcher(text.substring(about.length())).replaceFirst("") : text;
		boolean reported = text.startsWith(about) && rest.length() < text.length() - about.length();
		return text.contains("\"") ? Optional.empty() : Optional.of(reported ? rest : text);
	}

	private static Optional<String> affirmed(String said) {
		String[] words = said.split(" ", LONGEST_SUBJECT + 1);
		return IntStream.rangeClosed(1, words.length - 1)
			.mapToObj((count) -> String.join(" ", Arrays.copyOf(words, count)))
			.flatMap((subject) -> Negation.of(subject, said).stream())
			.findFirst();
	}

	private static String plain(String said) {
		return END.matcher(said).replaceFirst("").toLowerCase(Locale.ROOT);
	}

}
