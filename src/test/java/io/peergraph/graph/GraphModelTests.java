package io.peergraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page about the graph names every label, relationship and property that there is.
 */
@PeergraphTest
class GraphModelTests {

	private static final Pattern LABEL = Pattern.compile("\\(\\w*:(\\w+)");

	private static final Pattern TYPE = Pattern.compile("\\[\\w*:([A-Z_|]+)");

	private static final Pattern NAME = Pattern.compile("`(\\w+)`");

	@LocalServerPort
	int port;

	@Test
	void pageHasEveryLabelAndRelationship() {
		String statements = statements();

		assertThat(page("## Nodes").keySet()).isEqualTo(found(LABEL, statements));
		assertThat(page("## Relationships").keySet()).isEqualTo(found(TYPE, statements));
	}

	@Test
	void pageHasEveryProperty() throws InterruptedException {
		live();

		assertThat(page("## Nodes")).allSatisfy((label, names) -> assertThat(names).as(label)
			.containsAll(properties("MATCH (x) WHERE $type IN labels(x)", label)));
		assertThat(page("## Relationships")).allSatisfy((type, names) -> assertThat(names).as(type)
			.containsAll(properties("MATCH ()-[x]->() WHERE type(x) = $type", type)));
	}

	@Test
	void pageHasNoPropertyThatIsGone() {
		Set<String> words = words(statements() + sources());

		Stream.of(page("## Nodes"), page("## Relationships"))
			.forEach((parts) -> parts.forEach((type, names) -> assertThat(words).as(type).containsAll(names)));
	}

	private void live() throws InterruptedException {
		World world = World.on(this.port, "model");
		world.joins("lunch", true, "alice", "bob").joins("tea", false, "alice");
		String gone = world.says("lunch", "alice", "I ate eggs.", "I live in Porto.", "I live in Lisbon.").getFirst();
		world.says("lunch", "bob", "I like alice.", "I like alice.");
		world.leaves("lunch", "bob").joins("lunch", false, "bob");
		world.mutate("addMessages", "AddMessagesInput", "messages { id } cursor",
				Map.of("workspace", "model", "session", "lunch", "idempotencyKey", "key", "messages",
						List.of(Map.of("peer", "alice", "content", "hello", "metadata", Map.of("mood", "good")))));
		world.mutate("addFacts", "AddFactsInput", "facts { id }", Map.of("workspace", "model", "facts",
				List.of(Map.of("text", "alice likes tea", "observer", "bob", "about", "alice"))));
		world.mutate("setPeerCard", "SetPeerCardInput", "representation { markdown }", Map.of("workspace", "model",
				"observer", "bob", "observed", "alice", "lines", List.of("alice likes tea")));
		world.settles();
		world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", gone));
	}

	private static List<String> properties(String match, String type) {
		return TestDatabase.query(match + " UNWIND keys(x) AS name RETURN DISTINCT name", Map.of("type", type))
			.stream()
			.map((row) -> row.get("name").asString())
			.toList();
	}

	// The headings below that one, each with the names in the first column of its table.
	private static Map<String, Set<String>> page(String heading) {
		String page = text(Path.of("src/docs/graph-model.md"));
		String part = page.substring(page.indexOf("\n" + heading + "\n") + heading.length())
			.replaceFirst("(?s)\n## .*", "");
		Map<String, Set<String>> types = new LinkedHashMap<>();
		Pattern.compile("\n### ")
			.splitAsStream(part)
			.skip(1)
			.forEach((section) -> types.put(section.lines().findFirst().orElseThrow(),
					section.lines()
						.filter((line) -> line.startsWith("| `"))
						.map((row) -> row.substring(0, row.indexOf('|', 1)))
						.flatMap((cell) -> NAME.matcher(cell).results())
						.map((match) -> match.group(1))
						.collect(Collectors.toSet())));
		return types;
	}

	private static Set<String> found(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.flatMap((match) -> Stream.of(match.group(1).split("\\|", -1)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> words(String text) {
		return Pattern.compile("\\W+").splitAsStream(text).collect(Collectors.toSet());
	}

	private static String statements() {
		return all(Path.of("cypher"), ".cypher");
	}

	private static String sources() {
		return all(Path.of("src/main/java"), ".java");
	}

	private static String all(Path folder, String ending) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending))
				.map(GraphModelTests::text)
				.collect(Collectors.joining("\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
