package io.peergraph.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The peers that a speaker may name or address. */
public final class PeerNames {

	/** Names that are ordinary words count only when written as a name. */
	private static final Set<String> ORDINARY = Language.ENGLISH.words("ordinary-names");

	private static final int MOST_NAMES = 60;

	private static final Pattern PARTS = Pattern.compile("[_.-]");

	/** Shorter parts of a name are initials. */
	private static final int SHORTEST = 3;

	private static final Pattern NONE = Pattern.compile("(?!)");

	private static final Pattern NAMED = Pattern.compile("[\\p{L}\\p{N}_-]{2,}");

	private static final Pattern WITHIN = Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}\\p{L}+|[\"“](?=\\p{L})");

	private static final Pattern ONESELF = Pattern.compile("\\b(?:i|my|me|mine|we|our)\\b", Pattern.CASE_INSENSITIVE);

	/** What is written large and is no name. */
	private static final Pattern NO_NAME = Pattern.compile(
			"^(?:Team|The|A|An|In|On|At|Not|So|No|Very|Sure|Sorry|Ok|Okay|God|Done|Here|Back|From|Tired|German|Roman|Vegan|Cuban|Greek|Swiss|Thai|Welsh|Hindu|Sikh|Muslim|Arab|Black|White|Gay|Trans)\\b.*"
					+ "|^\\p{Lu}{2,}.*|^\\S+(?:ish|ese|ean|ian|ist|ican|ic|ch|ani|eli|qi)|^(?i:" + NamedDate.MONTHS
					+ "|" + NamedDate.WEEKDAYS + ")");

	/** Where a word of its own begins. */
	public static final String NOT_BEFORE = "(?<![\\p{L}\\p{N}_-])";

	/** Where a word of its own ends. */
	public static final String NOT_AFTER = "(?![\\p{L}\\p{N}_-])";

	private static final String SPOKEN_TO = Language.ENGLISH.lines("spoken-to")
		.collect(Collectors.joining("|", "(?:", ")"));

	private final String speaker;

	private final Map<String, String> others;

	private final Pattern pattern;

	private final Pattern vocative;

	/**
	 * The peers that may be meant.
	 * @param speaker the name of whoever speaks
	 * @param witnesses the names of all who were there
	 */
	public PeerNames(String speaker, Collection<String> witnesses) {
		this.speaker = speaker;
		this.others = witnesses.stream()
			.filter((name) -> !name.equals(speaker))
			.sorted()
			.collect(Collectors.toMap((name) -> name.toLowerCase(Locale.ROOT), (name) -> name, (one, other) -> one));
		String any = this.others.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
		this.pattern = this.others.isEmpty() ? NONE
				: Pattern.compile(NOT_BEFORE + "(?:" + any + ")(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])",
						Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		String name = "(" + this.pattern.pattern() + ")";
		String greeting = Language.anyOf("greeting") + "[\\s,]+";
		this.vocative = Pattern.compile(
				"^(?:" + greeting + "|" + Language.anyOf("opening") + "[\\s,]+)?" + name
						+ "(?:\\s*[,!:.]|\\s+(?=you\\b|your\\b))|^(?:" + greeting + ")" + name
						+ "\\s|^(?>.*?\\byou).*,\\s*" + name + "\\s*(?:[,.!?]|$)",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
	}

	/**
	 * {@return what may be names of peers that were not there, as written and in small
	 * letters}
	 * @param text any
	 * @param except a name that is known, empty for none
	 */
	public static List<String> maybeIn(String text, String except) {
		return NAMED.matcher(text)
			.results()
			.map(MatchResult::group)
			.filter((word) -> !ORDINARY.contains(word))
			.flatMap((name) -> Stream.of(name, name.toLowerCase(Locale.ROOT)))
			.filter((name) -> !name.equals(except))
			.distinct()
			.limit(MOST_NAMES)
			.toList();
	}

	/**
	 * {@return whether a text has a name as a word of its own, in whatever letters}
	 * @param text any
	 * @param name of a peer
	 */
	public static boolean isIn(String text, String name) {
		return matching(written(name)).matcher(text).find();
	}

	/**
	 * {@return whether a text names something: by a word that is written large within a
	 * sentence, or by one between quotation marks}
	 * @param text any
	 * @param except names that tell nothing new
	 */
	public static boolean isAnyIn(String text, Collection<String> except) {
		return WITHIN.matcher(text)
			.results()
			.map(MatchResult::group)
			.anyMatch((word) -> !word.startsWith("I") && !except.contains(word));
	}

	/**
	 * {@return whether a word that is written large may be a name}
	 * @param word as it is written
	 */
	public static boolean mayBe(String word) {
		return !NO_NAME.matcher(word).matches();
	}

	/**
	 * {@return whether who says a text speaks of themselves}
	 * @param text any
	 */
	public static boolean isOfOneself(String text) {
		return ONESELF.matcher(text).find();
	}

	/**
	 * {@return whether a text speaks of a peer; whom it only addresses is not spoken of}
	 * @param text any
	 * @param name of the peer
	 */
	public static boolean isSpokenOfIn(String text, String name) {
		return Pattern
			.compile(NOT_BEFORE + "(?<!" + SPOKEN_TO + ",? )(?<!, )" + written(name) + "(?![\\p{L}\\p{N}_-]|[!,?])",
					Pattern.CASE_INSENSITIVE)
			.matcher(text)
			.find();
	}

	/**
	 * {@return a text with something else in the place of a name}
	 * @param text any
	 * @param name of a peer
	 * @param by what stands in its place
	 */
	public static String replace(String text, String name, String by) {
		return matching(written(name)).matcher(text).replaceAll(Matcher.quoteReplacement(by));
	}

	/**
	 * {@return an expression for the ways in which a name is written: {@code abuela_tere}
	 * also as "Abuela Tere", and {@code hal_w} as "Hal"}
	 * @param name of a peer
	 */
	public static String written(String name) {
		List<String> parts = PARTS.splitAsStream(name).filter((part) -> !part.isEmpty()).toList();
		if (parts.size() < 2 || parts.stream().noneMatch((part) -> part.length() >= SHORTEST)) {
			return Pattern.quote(name);
		}
		String apart = parts.stream().map(Pattern::quote).collect(Collectors.joining(" "));
		return "(?:" + Pattern.quote(name) + "|" + apart
				+ shortened(parts).map((one) -> "|(?-i:" + Pattern.quote(one) + ")").orElse("") + ")";
	}

	// What stands beside it are initials, and no number.
	private static Optional<String> shortened(List<String> parts) {
		String longest = parts.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
		return parts.stream()
			.allMatch((part) -> part.equals(longest)
					|| (part.length() < SHORTEST && part.chars().allMatch(Character::isLetter)))
							? Optional.of(longest.substring(0, 1).toUpperCase(Locale.ROOT) + longest.substring(1))
							: Optional.empty();
	}

	/**
	 * {@return an expression for a word of its own}
	 */
	static Pattern matching(String word) {
		return Pattern.compile(NOT_BEFORE + "(?:" + word + ")" + NOT_AFTER, Pattern.CASE_INSENSITIVE);
	}

	/**
	 * {@return the name of whoever speaks}
	 */
	public String speaker() {
		return this.speaker;
	}

	/**
	 * {@return the only other one who was there: whom "you" must mean}
	 */
	public Optional<String> addressee() {
		return (this.others.size() == 1) ? Optional.of(this.others.values().iterator().next()) : Optional.empty();
	}

	/**
	 * {@return whether that is the name of another one who was there}
	 */
	public boolean isOther(String name) {
		return this.others.containsValue(name);
	}

	/**
	 * {@return whom a sentence addresses by name}
	 */
	public Optional<String> addressedBy(String sentence) {
		var vocative = this.vocative.matcher(sentence);
		return vocative.lookingAt() ? IntStream.rangeClosed(1, vocative.groupCount())
			.mapToObj(vocative::group)
			.filter(Objects::nonNull)
			.findFirst()
			.flatMap(this::named) : Optional.empty();
	}

	/**
	 * {@return the others that a text names, in the order of their names}
	 */
	public List<String> in(String text) {
		return this.pattern.matcher(text)
			.results()
			.map((match) -> named(match.group()))
			.flatMap(Optional::stream)
			.distinct()
			.sorted()
			.toList();
	}

	/**
	 * {@return a pattern for the others' names}
	 */
	public Pattern pattern() {
		return this.pattern;
	}

	private Optional<String> named(String written) {
		String lower = written.toLowerCase(Locale.ROOT);
		boolean ordinary = ORDINARY.contains(lower) && written.equals(lower);
		return ordinary ? Optional.empty() : Optional.ofNullable(this.others.get(lower));
	}

}
