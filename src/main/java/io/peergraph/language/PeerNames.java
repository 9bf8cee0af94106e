package io.peergraph.language;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The peers that a speaker may name or address. */
public final class PeerNames {

	/** Names that are ordinary words count only when written as a name. */
	private static final Set<String> ORDINARY = Set.of("will", "may", "mark", "art", "user", "assistant", "agent",
			"system", "bot", "me", "i", "you", "we", "he", "she", "it", "they", "a", "the", "hope", "grace", "joy");

	private static final int MOST_NAMES = 60;

	private static final Pattern NONE = Pattern.compile("(?!)");

	private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\p{N}_-])[\\p{L}\\p{N}_-]{2,}");

	private final String speaker;

	private final Map<String, String> others;

	private final Pattern pattern;

	private final Pattern vocative;

	public PeerNames(String speaker, Collection<String> witnesses) {
		this.speaker = speaker;
		this.others = witnesses.stream()
			.filter((name) -> !name.equals(speaker))
			.sorted()
			.collect(Collectors.toMap((name) -> name.toLowerCase(Locale.ROOT), (name) -> name, (one, other) -> one));
		String any = this.others.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
		this.pattern = this.others.isEmpty() ? NONE
				: Pattern.compile("(?<![\\p{L}\\p{N}_-])(?:" + any + ")(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])",
						Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		this.vocative = Pattern.compile(
				"(?:(?:hey|hi|hello|dear|well|ok|okay|so|yes|no|thanks|thank you|sorry|good (?:morning|evening|afternoon))[\\s,]+)?("
						+ this.pattern.pattern() + ")\\s*[,!:.]",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	/**
	 * {@return what may be names of peers that were not there, as written and in small
	 * letters}
	 */
	public static List<String> maybeIn(String text) {
		return NAMED.matcher(text)
			.results()
			.map(MatchResult::group)
			.filter((word) -> !ORDINARY.contains(word))
			.flatMap((name) -> Stream.of(name, name.toLowerCase(Locale.ROOT)))
			.distinct()
			.limit(MOST_NAMES)
			.toList();
	}

	String speaker() {
		return this.speaker;
	}

	/**
	 * {@return the only other one who was there: whom "you" must mean}
	 */
	Optional<String> addressee() {
		return (this.others.size() == 1) ? Optional.of(this.others.values().iterator().next()) : Optional.empty();
	}

	/**
	 * {@return whom a sentence addresses by name before it says something}
	 */
	Optional<String> addressedBy(String sentence) {
		var vocative = this.vocative.matcher(sentence);
		return vocative.lookingAt() ? named(vocative.group(1)) : Optional.empty();
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
	Pattern pattern() {
		return this.pattern;
	}

	private Optional<String> named(String written) {
		String lower = written.toLowerCase(Locale.ROOT);
		boolean ordinary = ORDINARY.contains(lower) && written.equals(lower);
		return ordinary ? Optional.empty() : Optional.ofNullable(this.others.get(lower));
	}

}
