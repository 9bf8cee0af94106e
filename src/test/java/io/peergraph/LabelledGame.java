package io.peergraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.stance.StanceReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A game of seven powers who write to each other in private, with what a careful reader
 * found in it. It is no part of the project: where it is absent, a test is skipped.
 * Another labelled game is read with {@code -Dpeergraph.game=FILE}, from the talks in the
 * folder beside it.
 *
 * @param labels what the reader found
 * @param lines all that was written, in its order
 */
public record LabelledGame(JsonNode labels, List<Line> lines) {

	public static final Set<String> POWERS = Set.of("austria", "england", "france", "germany", "italy", "russia",
			"turkey");

	private static final Path LABELS = Path
		.of(System.getProperty("peergraph.game", Path.of("..", "shared", "data", "network-6.json").toString()));

	/**
	 * One message.
	 *
	 * @param number its place in the game
	 * @param speaker the power that wrote it
	 * @param receiver the only other one that reads it
	 * @param text as it was written
	 * @param season of the game
	 * @param year of the game
	 * @param before the message before it in the same talk, null for none
	 */
	public record Line(int number, String speaker, String receiver, String text, String season, String year,
			@Nullable Line before) {

		/**
		 * {@return what reads the stances in it}
		 */
		public StanceReader reader() {
			Set<String> absent = new HashSet<>(POWERS);
			absent.removeAll(Set.of(this.speaker, this.receiver));
			Line last = this.before;
			String author = (last != null) ? last.speaker() : "";
			String said = (last != null && author.equals(this.receiver)) ? author + ": " + last.text() : "";
			return new StanceReader(this.speaker, Set.of(this.speaker, this.receiver), absent, author, said);
		}

		/**
		 * {@return the name of the talk}
		 */
		public String session() {
			return String.join("-", Stream.of(this.speaker, this.receiver).sorted().toList());
		}

	}

	/**
	 * {@return the game, if it is there}
	 */
	public static LabelledGame read() throws IOException {
		Assumptions.assumeTrue(Files.exists(LABELS), "The labelled game is not there: nothing is scored");
		JsonNode labels = JsonMapper.shared().readTree(Files.readString(LABELS));
		List<Line> lines = new ArrayList<>();
		for (String talk : Files.readAllLines(LABELS.resolveSibling("diplomacy").resolve("games.jsonl"))) {
			JsonNode its = JsonMapper.shared().readTree(talk);
			if (its.get("game_id").asInt() == labels.get("game").asInt()) {
				readTalk(its, lines);
			}
		}
		lines.sort(Comparator.comparingInt(Line::number));
		return new LabelledGame(labels, List.copyOf(lines));
	}

	private static void readTalk(JsonNode talk, List<Line> lines) {
		Line before = null;
		for (int i = 0; i < talk.get("messages").size(); i++) {
			before = new Line(talk.get("absolute_message_index").get(i).asInt(), talk.get("speakers").get(i).asString(),
					talk.get("receivers").get(i).asString(), talk.get("messages").get(i).asString(),
					talk.get("seasons").get(i).asString(), talk.get("years").get(i).asString(), before);
			lines.add(before);
		}
	}

}
