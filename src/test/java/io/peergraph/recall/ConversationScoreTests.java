package io.peergraph.recall;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.peergraph.LongTest;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.access.View;
import io.peergraph.filter.Filter;
import io.peergraph.message.MessageLog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Which part of the evidence for the questions that have an answer is among the best 5
 * and 10 hits. The conversations are no part of the project: where they are absent, this
 * is skipped.
 */
@LongTest
@PeergraphTest
class ConversationScoreTests {

	private static final Path CONVERSATIONS = Path.of("..", "shared", "data", "conversations");

	/** Embedding a long one takes a minute. */
	private static final List<String> TAKEN = List
		.of(System.getProperty("peergraph.test.conversations", "conv-30").split(","));

	private final World world;

	private final MessageLog log;

	private final MessageRecall recall;

	private final Scopes scopes;

	ConversationScoreTests(@LocalServerPort int port, @Autowired MessageLog log, @Autowired MessageRecall recall,
			@Autowired Scopes scopes) {
		this.world = World.on(port, "conversation");
		this.log = log;
		this.recall = recall;
		this.scopes = scopes;
	}

	@ParameterizedTest
	@CsvSource({ "conv-30, 77, 81", "conv-49, 69, 75" })
	void findsTheEvidence(String name, double five, double ten) throws Exception {
		assumeTrue(TAKEN.contains(name), () -> "skipped, -Dpeergraph.test.conversations=conv-30,conv-49 takes all");
		Path file = CONVERSATIONS.resolve(name + ".json");
		assumeTrue(Files.exists(file), () -> "skipped, there is no " + file);
		Conversation conversation = ConversationFile.read(file, 1).getFirst();
		Map<String, String> turns = conversation.store("conversation", this.log);
		this.world.settles();

		EvidenceRecall found = new EvidenceRecall(name);
		conversation.questions()
			.stream()
			.filter((question) -> !EvidenceRecall.isOfTheOther(question.category()))
			.forEach((question) -> found.add(question.category(), question.evidence(), best(question.text(), turns)));

		System.out.printf("%n%s%s", EvidenceRecall.head(), found);
		assertThat(found.recall(5)).as("among the best 5").isGreaterThanOrEqualTo(five);
		assertThat(found.recall(10)).as("among the best 10").isGreaterThanOrEqualTo(ten);
	}

	private List<String> best(String question, Map<String, String> turns) {
		Search search = new Search(this.scopes.find(View.of("conversation")), TextQuery.of(question), Filter.NONE);
		return this.recall.find(search, question, 10)
			.stream()
			.map((hit) -> turns.getOrDefault(hit.message().key(), ""))
			.toList();
	}

}
