package io.peergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tells every story in {@code graphql/examples} to the running application: a folder a
 * story, its documents in the order of their names, each over HTTP.
 * <ul>
 * <li>{@code 01-name.graphql}: the document.
 * <li>{@code 01-name.variables.json}: its variables, if it has any. A text
 * {@code @02-other/data/…} is what stands there in the answer to an earlier document.
 * <li>{@code 01-name.json}: what the answer must contain, see {@link JsonSubset}. Without
 * it the answer must be without errors.
 * </ul>
 * What is derived in the background may come a little later, so a query is asked again
 * for a while until its answer is as expected.
 */
@PeergraphTest
class ExamplesTests {

	private static final Path EXAMPLES = Path.of("graphql/examples");

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final Pattern EARLIER = Pattern.compile("\"@([^/\"]+)(/[^\"]+)\"");

	private static final JsonMapper JSON = JsonMapper.shared();

	@LocalServerPort
	int port;

	private final Map<String, JsonNode> answers = new HashMap<>();

	@ParameterizedTest
	@MethodSource("stories")
	void answersAsTold(Path story) {
		for (Path document : list(story, ".graphql")) {
			String step = step(document);
			JsonNode variables = read(story.resolve(step + ".variables.json"));

			this.answers.put(step, answer(document, variables, read(story.resolve(step + ".json"))));
		}
	}

	@Test
	void everyFileBelongsToADocument() {
		assertThat(stories().flatMap((story) -> list(story, "").stream()))
			.allSatisfy((file) -> assertThat(file.resolveSibling(step(file) + ".graphql")).exists());
	}

	static Stream<Path> stories() {
		return Files.exists(EXAMPLES) ? list(EXAMPLES, "").stream() : Stream.empty();
	}

	// What messages cause is there a moment later.
	private JsonNode answer(Path document, JsonNode variables, JsonNode expected) {
		String text = text(document);
		if (!isQuery(text)) {
			return answer(document, text, variables, expected);
		}
		AtomicReference<JsonNode> answer = new AtomicReference<>();
		await().atMost(PATIENCE)
			.pollDelay(Duration.ZERO)
			.untilAsserted(() -> answer.set(answer(document, text, variables, expected)));
		return answer.get();
	}

	private JsonNode answer(Path document, String text, JsonNode variables, JsonNode expected) {
		JsonNode answer = Http.on(this.port).graphQl(text, variables);
		assertThat(JsonSubset.differences(expected, answer)).as("%s answered %s", document, answer.toPrettyString())
			.isEmpty();
		return answer;
	}

	private static boolean isQuery(String document) {
		return document.lines().noneMatch((line) -> line.startsWith("mutation"));
	}

	private JsonNode read(Path file) {
		if (!Files.exists(file)) {
			return JSON.createObjectNode();
		}
		return JSON.readTree(EARLIER.matcher(text(file))
			.replaceAll((found) -> Matcher.quoteReplacement(earlier(found.group(1), found.group(2)))));
	}

	private String earlier(String step, String pointer) {
		JsonNode answer = this.answers.get(step);
		assertThat(answer).as("the answer of %s", step).isNotNull();
		return answer.at(pointer).toString();
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String step(Path file) {
		return file.getFileName().toString().replaceFirst("[.].*", "");
	}

	private static List<Path> list(Path folder, String ending) {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.filter((entry) -> entry.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
