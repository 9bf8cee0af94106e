package io.peergraph.stance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a later statement says of a promise, and that most say nothing for sure. */
class PromiseOutcomeTests {

	private static final Path MESSAGES = Path
		.of(System.getProperty("peergraph.stances", Path.of("..", "shared", "data", "stances.jsonl").toString()));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			bring your ladder back to the shed | Cleo | The ladder was back in the shed before noon, cheers Ada. | KEPT
			repair the pump in the cellar | Ada | I repaired the pump in the cellar last night. | KEPT
			repair the pump in the cellar | Cleo | Ada never repaired the pump in the cellar. | BROKEN
			feed the goats on the hill | Cleo | Ada did not feed the goats on the hill. | BROKEN
			lend you 400 for the boat | Ada | I can't do the 400 for the boat after all. | WITHDRAWN
			pay you twenty florins | Cleo | You paid me the twenty florins, Ada. | KEPT
			pay you twenty florins for the loom | Cleo | Ada paid me 20 florins for the loom. | KEPT
			pay you 1,200 florins for the loom | Ada | I paid you twelve hundred florins for the loom. | KEPT
			guard the north gate | Ada | My offer to guard the north gate is withdrawn. | WITHDRAWN
			""")
	void decidesWhatIsSure(String act, String speaker, String later, PromiseOutcome outcome) {
		assertThat(outcome(act, speaker, later)).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			repair the pump in the cellar | Cleo | Did Ada repair the pump in the cellar?
			repair the pump in the cellar | Ada | I will repair the pump in the cellar tomorrow.
			repair the pump in the cellar | Cleo | If Ada repairs the pump in the cellar I buy dinner.
			repair the pump in the cellar | Cleo | I repaired the pump in the cellar myself.
			repair the pump in the cellar | Cleo | Bruno repaired the pump in the cellar.
			repair the pump in the cellar | Cleo | The cellar is dry today.
			lend you 400 for the boat | Cleo | Ada lent 900 for the boat.
			pay you twenty florins for the loom | Cleo | Thank you for showing me twenty florins for the loom, Ada.
			pay you twenty florins for the loom | Cleo | Ada offered me twenty florins for the loom.
			pay you twenty florins for the loom | Cleo | Ada paid me nine florins for the loom.
			pay you twenty florins for the loom | Cleo | Ada paid me 9 florins for the loom.
			pay you twenty florins for the loom | Cleo | Ada paid me nine of the twenty florins for the loom.
			pay you twenty florins for the loom | Cleo | Ada paid me twenty florins for the loom last year.
			pay you twenty florins for the loom | Cleo | Ada had paid me twenty florins for the loom.
			pay you twenty florins for the loom | Cleo | Ada was paid twenty florins for the loom.
			pay you twenty florins for the loom | Cleo | Ada almost paid me twenty florins for the loom.
			pay you twenty florins for the loom | Cleo | Ada paid me twenty geese for the loom.
			send you the map of the caves | Bruno | Ada sent me the map of the caves.
			""")
	void leavesOpenWhatIsNot(String act, String speaker, String later) {
		assertThat(outcome(act, speaker, later)).isEqualTo(PromiseOutcome.OPEN);
	}

	private static PromiseOutcome outcome(String act, String speaker, String later) {
		return PromiseOutcome.of(act, "Ada", "Cleo", speaker, later, Set.of("Ada", "Bruno", "Cleo"));
	}

	@Test
	void scoresPairs() throws IOException {
		assumeTrue(Files.exists(MESSAGES), "The labelled pairs are not there: nothing is scored");
		List<JsonNode> pairs = Files.readAllLines(MESSAGES)
			.stream()
			.map((line) -> JsonMapper.shared().readTree(line))
			.filter((line) -> line.path("pair").asBoolean(false))
			.toList();
		List<String> lines = new ArrayList<>();
		for (int half : new int[] { 1, 0 }) {
			lines.addAll(scored(pairs.stream().filter((pair) -> pair.get("n").asInt() % 2 == half).toList(), half));
		}
		Files.write(Path.of("target", "promise-scores.txt"), lines);

		assertThat(lines).filteredOn((line) -> line.contains("open ones")).allMatch((line) -> line.contains(" 0 of "));
	}

	private static List<String> scored(List<JsonNode> pairs, int half) {
		List<String> lines = pairs.stream()
			.map((pair) -> pair.get("n") + " " + pair.get("outcome").asString() + " found " + outcome(pair))
			.toList();
		long open = lines.stream().filter((line) -> line.contains(" OPEN found ")).count();
		long decided = lines.stream().filter((line) -> line.matches(".* OPEN found (?!OPEN).*")).count();
		long right = lines.stream().filter((line) -> line.matches(".* (\\w+) found \\1")).count();
		String head = "%s: %d of %d right, %d of %d open ones decided".formatted((half == 1) ? "odd" : "even", right,
				lines.size(), decided, open);
		return Stream.concat(Stream.of(head), lines.stream()).collect(Collectors.toList());
	}

	private static PromiseOutcome outcome(JsonNode pair) {
		JsonNode promise = pair.get("promise");
		JsonNode later = pair.get("later");
		Set<String> names = Stream.of(promise, later)
			.flatMap((one) -> one.get("present").valueStream())
			.map(JsonNode::asString)
			.collect(Collectors.toSet());
		String by = promise.get("speaker").asString();
		String to = promise.get("present")
			.valueStream()
			.map(JsonNode::asString)
			.filter((name) -> !name.equals(by))
			.findFirst()
			.orElseThrow();
		return PromiseOutcome.of(promise.get("text").asString(), by, to, later.get("speaker").asString(),
				later.get("text").asString(), names);
	}

}
