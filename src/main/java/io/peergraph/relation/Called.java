package io.peergraph.relation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a name that is said and the name of a peer agree: "Varen" calls {@code varen}, and
 * "the harbour master" calls {@code harbour_master}.
 */
public final class Called {

	private static final String ARTICLE = "the ";

	private static final Pattern BLANK = Pattern.compile(" ");

	private static final Pattern SEPARATOR = Pattern.compile("[_-]");

	private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}");

	private Called() {
	}

	/**
	 * {@return the names of peers that are called by a name, the likeliest first}
	 * @param name as it was said
	 */
	public static List<String> peers(String name) {
		String bare = name.startsWith(ARTICLE) ? name.substring(ARTICLE.length()) : name;
		Set<String> names = new LinkedHashSet<>();
		Stream.of(bare, bare.toLowerCase(Locale.ROOT))
			.flatMap((one) -> Stream.of(" ", "_", "-").map((sign) -> BLANK.matcher(one).replaceAll(sign)))
			.forEach(names::add);
		return List.copyOf(names);
	}

	/**
	 * {@return the names by which a peer is called}
	 * @param peer the name of the peer
	 */
	static List<String> names(String peer) {
		String apart = SEPARATOR.matcher(peer).replaceAll(" ");
		return Stream.of(peer, apart, written(apart), ARTICLE + apart)
			.filter((name) -> peers(name).contains(peer))
			.distinct()
			.collect(Collectors.toList());
	}

	private static String written(String name) {
		return INITIAL.matcher(name).replaceAll((letter) -> letter.group().toUpperCase(Locale.ROOT));
	}

}
