package io.peergraph.explore;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.peergraph.graph.CypherFile;
import org.jspecify.annotations.Nullable;

/**
 * A statement that answers a question about the graph.
 *
 * @param name of its file, without the room
 * @param about what it shows, as a sentence
 * @param parameters those that it takes, each as a person may type it: {@code peer =>
 * 'Ardena'}
 * @param reads what it reads all of, so that it takes long where there is much; null
 * where it does not
 * @param statement the statement itself, without comments
 */
record SavedStatement(String name, String about, List<String> parameters, @Nullable String reads, String statement) {

	private static final String ROOM = "explore/";

	private static final Pattern HEADING = Pattern.compile("// explore/[\\w-]+: (.)(.*)");

	private static final String PARAMETER = "// :param ";

	private static final String READS = "// reads ";

	/**
	 * {@return the statement in the file of that name}
	 */
	static SavedStatement named(String name) {
		String text = CypherFile.named(ROOM + name).text();
		String about = text.lines()
			.map(HEADING::matcher)
			.filter((line) -> line.matches())
			.map((line) -> line.group(1).toUpperCase(Locale.ROOT) + line.group(2))
			.findFirst()
			.orElseThrow();
		List<String> parameters = text.lines()
			.filter((line) -> line.startsWith(PARAMETER))
			.map((line) -> line.substring(PARAMETER.length()))
			.toList();
		String reads = text.lines()
			.filter((line) -> line.startsWith(READS))
			.map((line) -> line.substring(READS.length()))
			.findFirst()
			.orElse(null);
		return new SavedStatement(name, about, parameters, reads,
				text.lines().filter((line) -> !line.startsWith("//")).collect(Collectors.joining("\n")));
	}

	/**
	 * {@return the command that sets its parameters in Neo4j Browser}
	 */
	String command() {
		return this.parameters.stream()
			.map((parameter) -> parameter.replace(" => ", ": "))
			.collect(Collectors.joining(", ", ":params {", "}"));
	}

	/**
	 * {@return what is run in Neo4j Browser once its parameters are set} A script that
	 * sets them itself would run there, and show nothing of what it found.
	 */
	String script() {
		String reads = (this.reads != null) ? "\n// Reads " + this.reads : "";
		return "// " + this.about + "\n// First " + command() + reads + "\n" + this.statement.strip();
	}

}
