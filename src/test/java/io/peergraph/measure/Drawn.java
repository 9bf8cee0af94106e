package io.peergraph.measure;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Small networks as one writes them down. */
public final class Drawn {

	/**
	 * Wayne Zachary, "An Information Flow Model for Conflict and Fission in Small
	 * Groups", 1977: who of a karate club met whom elsewhere.
	 */
	static final String KARATE_CLUB = """
			1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 2-4 2-8 2-14
			2-18 2-20 2-22 2-31 3-4 3-8 3-9 3-10 3-14 3-28 3-29 3-33 4-8 4-13 4-14 5-7 5-11 6-7 6-11
			6-17 7-17 9-31 9-33 9-34 10-34 14-34 15-33 15-34 16-33 16-34 19-33 19-34 20-34 21-33 21-34
			23-33 23-34 24-26 24-28 24-30 24-33 24-34 25-26 25-28 25-32 26-32 27-30 27-34 28-34 29-32
			29-34 30-33 30-34 31-33 31-34 32-33 32-34 33-34
			""";

	private static final Pattern TIE = Pattern.compile("(?<from>\\w+)(?<kind>[>!-])(?<to>\\w+)(:(?<weight>[-.\\d]+))?");

	private Drawn() {
	}

	static Sociogram sociogram(String ties) {
		return Sociogram.of(List.of(), arcs(ties));
	}

	/**
	 * {@return the ties}
	 * @param ties {@code a>b} from a to b, {@code a-b} both ways, {@code a!b} hostile
	 * both ways; {@code a>b:3} weighs 3
	 */
	public static List<Arc> arcs(String ties) {
		return Arrays.stream(ties.strip().split("\\s+", -1))
			.filter((tie) -> !tie.isEmpty())
			.flatMap(Drawn::tie)
			.toList();
	}

	private static Stream<Arc> tie(String tie) {
		Matcher parts = TIE.matcher(tie);
		if (!parts.matches()) {
			throw new IllegalArgumentException("No tie: " + tie);
		}
		double weight = (parts.group("weight") != null) ? Double.parseDouble(parts.group("weight")) : 1;
		Arc there = new Arc(parts.group("from"), parts.group("to"), "!".equals(parts.group("kind")) ? -weight : weight);
		return ">".equals(parts.group("kind")) ? Stream.of(there) : Stream.of(there, there.reversed());
	}

}
