package io.peergraph.explore;

import java.util.List;
import java.util.stream.Stream;

import io.peergraph.network.Tie;

/** The names of peers where other programs read them. */
final class ExportedNames {

	/** What XML cannot say at all, not even escaped, is shown as missing. */
	private static final int MISSING = 0xFFFD;

	/** What a spreadsheet takes for the beginning of a formula, and what marks a text. */
	private static final String BEGINNINGS = "=+-@\t\r\n'";

	private ExportedNames() {
	}

	/**
	 * {@return the names of those between whom there are ties, in order}
	 */
	static List<String> in(List<Tie> ties) {
		return ties.stream().flatMap((tie) -> Stream.of(tie.from(), tie.to())).distinct().sorted().toList();
	}

	/**
	 * {@return a name that no spreadsheet takes for a formula: with an apostrophe before
	 * it where it needs one, or has one already, so that it can be taken off again}
	 */
	static String inSheet(String name) {
		return (!name.isEmpty() && BEGINNINGS.indexOf(name.charAt(0)) >= 0) ? "'" + name : name;
	}

	/**
	 * {@return a name that can be written in XML 1.0}
	 */
	static String inXml(String name) {
		return name.codePoints()
			.map((point) -> isInXml(point) ? point : MISSING)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static boolean isInXml(int point) {
		return (point >= 0x20 && point < 0xD800) || (point >= 0xE000 && point < 0xFFFE) || point >= 0x10000;
	}

}
