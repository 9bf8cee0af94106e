package io.peergraph.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * A language: lists of words, and of regular expressions, in the folder that is called
 * like it. The rules that use them are written for English. Of the other languages there
 * is what it takes to know them, and a few words of trust and denial.
 */
public enum Language {

	ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, RUSSIAN, CHINESE, JAPANESE;

	private static final Pattern GAP = Pattern.compile("\\s+");

	/** Whoever reads a message asks for some of them anew: its names stand beside. */
	private static final Map<String, String> EXPRESSIONS = new ConcurrentHashMap<>();

	/**
	 * {@return the words of some lists, none where this language has no such list}
	 * @param lists the names of their files
	 */
	public Set<String> words(String... lists) {
		return Arrays.stream(lists)
			.flatMap(this::lines)
			.flatMap(GAP::splitAsStream)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * {@return the lines of a list without comments, none where this language has no such
	 * list}
	 * @param list the name of its file
	 */
	public Stream<String> lines(String list) {
		ClassPathResource file = new ClassPathResource(name().toLowerCase(Locale.ROOT) + "/" + list + ".txt",
				Language.class);
		try {
			return file.exists() ? file.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.startsWith("#")) : Stream.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return an expression for any one of a list, in whatever language}
	 * @param list the name of its file, which has one expression a line
	 */
	public static String anyOf(String list) {
		return EXPRESSIONS.computeIfAbsent(list,
				(name) -> Arrays.stream(values())
					.flatMap((language) -> language.lines("expressions/" + name))
					.collect(Collectors.joining("|", "(?:", ")")));
	}

}
