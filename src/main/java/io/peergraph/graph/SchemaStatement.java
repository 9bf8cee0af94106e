package io.peergraph.graph;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * One idempotent statement of the schema, from a file
 * {@code cypher/schema/V0001__what_it_is.cypher}. The first two digits are a room, with
 * space for others between them: 00 {@code graph}, 10 {@code workspace}, 20 {@code peer},
 * 30 {@code session}, 40 {@code message}, 50 {@code work}, 60 {@code fact}, 70
 * {@code belief} and {@code representation}, 80 {@code recall}, 90 {@code summary}.
 *
 * @param version its place in the order, for example {@code V0001}
 * @param name the name of its file, without the ending
 * @param text the statement
 */
record SchemaStatement(String version, String name, String text) implements Comparable<SchemaStatement> {

	private static final Pattern FILE = Pattern.compile("(V\\d{4})__\\w+");

	// What was applied before the first release, when a room had no numbers of its own.
	private static final Pattern FILE_BEFORE = Pattern.compile("V\\d{3}__\\w+");

	private static final int CHECKSUM_CHARACTERS = 16;

	private static final Pattern MADE = Pattern.compile(
			"CREATE\\s+(?:\\w+\\s+)?(?:CONSTRAINT|INDEX)\\s+(\\w+)\\s+IF\\s+NOT\\s+EXISTS", Pattern.CASE_INSENSITIVE);

	private static final Pattern DROPPED = Pattern.compile("DROP\\s+(?:CONSTRAINT|INDEX)\\s+(\\w+)\\s+IF\\s+EXISTS",
			Pattern.CASE_INSENSITIVE);

	static SchemaStatement of(CypherFile file) {
		String name = file.name().substring(file.name().lastIndexOf('/') + 1);
		Matcher matcher = FILE.matcher(name);
		if (!matcher.matches()) {
			throw new CannotStart("cypher/schema/" + name + ".cypher: the name is not of the form V0001__what_it_is");
		}
		return new SchemaStatement(matcher.group(1), name, file.text());
	}

	/**
	 * {@return whether a statement of that name is of a schema that is not ours any more}
	 */
	static boolean isFromBefore(String name) {
		return FILE_BEFORE.matcher(name).matches();
	}

	/**
	 * {@return a fingerprint of what the statement does: comments, spaces and the version
	 * of the language do not count}
	 */
	String checksum() {
		String essence = CypherLanguage.without(this.text)
			.lines()
			.map(String::strip)
			.filter((line) -> !line.startsWith("//"))
			.collect(Collectors.joining(" "))
			.replaceAll("\\s+", " ")
			.strip();
		return DigestUtils.sha256Hex(essence).substring(0, CHECKSUM_CHARACTERS);
	}

	/**
	 * {@return the name of the constraint or index that it makes}
	 */
	Optional<String> made() {
		return MADE.matcher(this.text).results().map((found) -> found.group(1)).findFirst();
	}

	/**
	 * {@return the name of the constraint or index that it drops}
	 */
	Optional<String> dropped() {
		return DROPPED.matcher(this.text).results().map((found) -> found.group(1)).findFirst();
	}

	@Override
	public int compareTo(SchemaStatement other) {
		return this.version.compareTo(other.version);
	}

}
