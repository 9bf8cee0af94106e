package io.peergraph.stance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The peers that a speaker may name, each by its name or by a part of it that no other
 * has ("raven" is "xX_raven_99"). Marks their names in a text, so that rules need not
 * know them: the first is {@code @0}.
 */
final class NamedPeers {

	/** A shorter part of a name may be anything. */
	private static final int SHORTEST_PART = 3;

	/** A shorter beginning or end of a name may be anything. */
	private static final int SHORTEST_CUT = 4;

	/** Names that are ordinary words count only when written as a name. */
	private static final Set<String> ORDINARY = Set.of("will", "may", "mark", "art", "user", "assistant", "agent",
			"system", "bot", "me", "i", "you", "we", "he", "she", "it", "they", "a", "the", "hope", "grace", "joy",
			"mum", "dad", "coach", "uncle", "old", "sir", "speaker", "market", "big", "player", "one");

	private static final Pattern PART = Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}{2,}");

	private static final Pattern WORD = Pattern.compile("@?(?<word>\\p{L}[\\p{L}\\p{N}_-]*)");

	// A name at the start of a sentence is written like any other word.
	private static final Pattern AFTER_NAME = Pattern.compile(
			"^(?:\\s*[,:!?]|'s\\b|\\s+(?:is|was|has|had|did|does|will|would|can|could|and|just|never|always|\\p{Ll}+(?:ed|s))\\b|\\s*$)");

	private final List<String> names;

	private final @org.jspecify.annotations.Nullable Pattern whole;

	NamedPeers(Collection<String> names) {
		this.names = names.stream().distinct().sorted().toList();
		this.whole = names.isEmpty() ? null
				: Pattern.compile(this.names.stream()
					.sorted((one, other) -> Integer.compare(other.length(), one.length()))
					.map(Pattern::quote)
					.collect(Collectors.joining("|", "@?(?<![\\p{L}\\p{N}_-])(?:", ")(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])")),
						Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	/**
	 * {@return the name of a marked peer}
	 * @param mark as it stands in a marked text
	 */
	String name(String mark) {
		return this.names.get(Integer.parseInt(mark.substring(1)));
	}

	/**
	 * {@return the mark of a peer}
	 */
	String mark(String name) {
		return "@" + this.names.indexOf(name);
	}

	/**
	 * {@return a text with a mark in the place of each name}
	 */
	String marked(String sentence) {
		String text = (this.whole != null) ? marked(sentence, this.whole) : sentence;
		return marked(text, WORD);
	}

	private String marked(String text, Pattern words) {
		StringBuilder marked = new StringBuilder();
		Matcher word = words.matcher(text);
		while (word.find()) {
			boolean first = text.substring(0, word.start()).isBlank();
			boolean named = !first || AFTER_NAME.matcher(text.substring(word.end())).lookingAt();
			Optional<String> name = find(word.group().replaceFirst("^@", ""), named);
			word.appendReplacement(marked, name.map(this::mark).orElse(Matcher.quoteReplacement(word.group())));
		}
		return word.appendTail(marked).toString();
	}

	private Optional<String> find(String word, boolean named) {
		String lower = word.toLowerCase(Locale.ROOT);
		boolean likeAWord = ORDINARY.contains(lower);
		if (likeAWord && (!named || word.equals(lower))) {
			return Optional.empty();
		}
		Optional<String> whole = only((name) -> name.toLowerCase(Locale.ROOT).equals(lower));
		return whole.or(() -> likeAWord ? Optional.empty() : only((name) -> isPart(name, lower)));
	}

	private Optional<String> only(java.util.function.Predicate<String> which) {
		List<String> found = this.names.stream().filter(which).limit(2).toList();
		return (found.size() == 1) ? Optional.of(found.getFirst()) : Optional.empty();
	}

	private static boolean isPart(String name, String word) {
		List<String> parts = PART.matcher(name)
			.results()
			.map((part) -> part.group().toLowerCase(Locale.ROOT))
			.toList();
		return word.length() >= SHORTEST_PART && Stream.concat(parts.stream(), joined(parts)).anyMatch(word::equals);
	}

	private static Stream<String> joined(List<String> parts) {
		List<String> cut = new ArrayList<>();
		for (String part : parts) {
			IntStream.rangeClosed(SHORTEST_CUT, part.length() - 1).forEach((length) -> {
				cut.add(part.substring(0, length));
				cut.add(part.substring(part.length() - length));
			});
		}
		return cut.stream();
	}

}
