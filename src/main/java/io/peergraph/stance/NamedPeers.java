package io.peergraph.stance;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The peers that a speaker may name, each by its name or by a part of it that no other
 * has ("raven" is "xX_raven_99"). Marks their names in a text, so that rules need not
 * know them: the first is {@code @0}.
 */
final class NamedPeers {

	/** A shorter part of a name may be anything. */
	private static final int SHORTEST_PART = 2;

	/** A shorter beginning or end of a name may be anything. */
	private static final int SHORTEST_CUT = 4;

	private static final Pattern SPACE = Pattern.compile("\\s+");

	/** Names that are words of any sentence count only when written as a name. */
	private static final Set<String> ORDINARY = words("""
			will may mark art user assistant agent system bot me i you we he she it they a the hope grace joy
			uncle old speaker market big player one is to my no so do go us up at an as am be by hi if in of oh ok on
			or pm re ty mr ms dr st mrs aunt chance little lil young river rich drew bill rob pat sue frank guy dot
			max chip unit side page miles dawn grant night desk even side null dad's april june may august sunday
			good new red hot ill im ur her his our all any and but for not out now see say let get got who how why
			""");

	/**
	 * Names that are things or offices count when written as a name, or where only a name
	 * can stand.
	 */
	private static final Set<String> WORDS = words(
			"""
					coach sir lady lord queen king duke captain chef father brother sister mother angel lucky honey sunny cliff
					rose summer faith jack gene ginger basil sage doc ace buck frost skipper moth foreman juror quarry fox wolf
					bear star moon sky storm prince knight judge minister north south east west reed eve ivy lily daisy pearl
					ruby jade amber crystal olive iris violet poppy dean earl major baron bishop archer hunter mason carter
					cooper baker smith cook ray jay robin gray green brown white black stone wren marina cutter planner vendor
					buyer seller pricing critic scheduler delegate whip node server worker bank ghost doctor reverend majesty highness sire professor
					""");

	/** A name that is one word. */
	private static final Pattern SIMPLE = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*");

	/** How those are called whose name has an office in it. */
	private static final Map<String, Set<String>> OFFICES = Map.of("queen", Set.of("majesty", "highness"), "king",
			Set.of("majesty", "highness", "sire"), "prince", Set.of("highness"), "princess", Set.of("highness"), "rev",
			Set.of("reverend"), "dr", Set.of("doctor", "doc"), "capt", Set.of("captain"), "prof", Set.of("professor"));

	private static final Pattern LIKE_MARK = Pattern.compile("@(?=\\d)");

	/** What belongs to one whose name ends in s: "Ines' side". */
	private static final Pattern OWNER = Pattern.compile("(?<=\\p{L}[sxz])['\\u2019](?= \\p{L})");

	private static final Pattern AT = Pattern.compile("^@");

	private static final Pattern PART = Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}{2,}");

	private static final Pattern WORD = Pattern.compile("@?(?<word>\\p{L}[\\p{L}\\p{N}_-]*)");

	private static final Pattern SEPARATORS = Pattern.compile("[ _.-]");

	/** Only a name stands before these without a comma. */
	private static final Pattern AFTER_CALL = Pattern.compile(
			"^(?:\\s*,)?\\s+(?:youre|you're|ill|i'll|im|i'm|ive|i've|youve|you've|thx|ty|u|ur)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BEFORE_ME = Pattern.compile("^(?:\\s*,)?\\s+(?:you|your|i|we|my|thanks|thank)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BEFORE_NAME = Pattern.compile(
			"\\b(?:attack|betray|trust|invade|fight|support|help|allied with|alliance with|peace (?:to|with)|war (?:on|with|against)|against)\\s$",
			Pattern.CASE_INSENSITIVE);

	// A name at the start of a sentence is written like any other word.
	private static final Pattern AFTER_NAME = Pattern.compile(
			"^(?:\\s*[,:!?]|'s\\b|\\s+(?:is|was|has|had|did|does|will|would|can|could|and|just|never|always|came|went|made|got|gave|took|kept|told|said|left|broke|stole|sold|sent|paid|ran|lost|held|stood|fought|saw|knew|put|let|brought|threw|wrote|drove|\\p{Ll}+(?:ed|s))\\b|\\s*$)");

	private final List<String> names;

	private final @Nullable Pattern whole;

	private final Map<String, Optional<String>> wholes = new HashMap<>();

	private final Map<String, Optional<String>> parts = new HashMap<>();

	NamedPeers(Collection<String> names) {
		this.names = names.stream().distinct().sorted().toList();
		List<String> odd = this.names.stream().filter((name) -> !SIMPLE.matcher(name).matches()).toList();
		this.whole = odd.isEmpty() ? null
				: Pattern.compile(
						odd.stream()
							.sorted((one, other) -> Integer.compare(other.length(), one.length()))
							.map(NamedPeers::spelt)
							.collect(Collectors.joining("|", "@?(?<![\\p{L}\\p{N}_-])(?:",
									")(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])")),
						Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		this.names.forEach((name) -> {
			put(this.wholes, squeezed(name), name);
			parts(name).forEach((part) -> put(this.parts, part, name));
		});
	}

	// What two names have in common names none of them.
	private static void put(Map<String, Optional<String>> names, String key, String name) {
		names.merge(key, Optional.of(name), (one, other) -> one.equals(other) ? one : Optional.empty());
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
		// What looks like a mark, such as the number of somebody elsewhere, is none.
		String own = LIKE_MARK.matcher(sentence).replaceAll("\uFF20");
		String full = OWNER.matcher(own).replaceAll("'s");
		String text = (this.whole != null) ? marked(full, this.whole) : full;
		return marked(text, WORD);
	}

	private String marked(String text, Pattern words) {
		StringBuilder marked = new StringBuilder();
		Matcher word = words.matcher(text);
		while (word.find()) {
			boolean first = text.substring(0, word.start()).isBlank();
			String after = text.substring(word.end());
			boolean called = first && (AFTER_CALL.matcher(after).lookingAt()
					|| (WORDS.contains(word.group().toLowerCase(Locale.ROOT)) && BEFORE_ME.matcher(after).lookingAt()));
			boolean object = BEFORE_NAME.matcher(text.substring(0, word.start())).find();
			boolean named = !first || called || AFTER_NAME.matcher(after).lookingAt();
			Optional<String> name = find(AT.matcher(word.group()).replaceFirst(""), named,
					called || object || (first && named));
			word.appendReplacement(marked, name.map(this::mark).orElse(Matcher.quoteReplacement(word.group())));
		}
		return word.appendTail(marked).toString();
	}

	private Optional<String> find(String word, boolean named, boolean called) {
		String lower = word.toLowerCase(Locale.ROOT);
		boolean ordinary = ORDINARY.contains(lower);
		boolean small = word.equals(lower);
		if (ordinary ? (!named || (small && !called)) : (WORDS.contains(lower) && (small ? !called : !named))) {
			return Optional.empty();
		}
		Optional<String> found = this.wholes.getOrDefault(squeezed(word), Optional.empty());
		return found.or(() -> ordinary ? Optional.empty() : this.parts.getOrDefault(lower, Optional.empty()));
	}

	private static String squeezed(String name) {
		return SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
	}

	private static String spelt(String name) {
		return SEPARATORS.splitAsStream(name).map(Pattern::quote).collect(Collectors.joining("[ _.-]{0,2}"));
	}

	private static Set<String> words(String text) {
		return Set.copyOf(SPACE.splitAsStream(text.strip()).collect(Collectors.toSet()));
	}

	private static Set<String> parts(String name) {
		Set<String> parts = PART.matcher(name)
			.results()
			.map((part) -> part.group().toLowerCase(Locale.ROOT))
			.filter((part) -> part.length() >= SHORTEST_PART)
			.collect(Collectors.toSet());
		Set<String> cut = new HashSet<>(parts);
		parts.forEach((part) -> cut.addAll(OFFICES.getOrDefault(part, Set.of())));
		for (String part : parts) {
			IntStream.rangeClosed(SHORTEST_CUT, part.length() - 1).forEach((length) -> {
				cut.add(part.substring(0, length));
				cut.add(part.substring(part.length() - length));
			});
		}
		return cut;
	}

}
