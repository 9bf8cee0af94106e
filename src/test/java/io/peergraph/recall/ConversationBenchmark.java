package io.peergraph.recall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.access.View;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.filter.Filter;
import io.peergraph.message.MessageLog;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Which part of the evidence for questions on long conversations is among the best 5 and
 * 10 hits, beside the plain full-text index. Run with
 * {@code mvn -Pbenchmark test -Dtest=ConversationBenchmark -Dpeergraph.conversations=FILE-OR-FOLDER},
 * where the files are those of LoCoMo ({@code locomo10.json}, or one conversation each)
 * or of LongMemEval; {@code -Dpeergraph.conversations.most} limits how many are read. It
 * is judged twice: with the worths as they are shipped, and with worths fitted anew on
 * all conversations but the one that is judged.
 */
@PeergraphTest
class ConversationBenchmark {

	private final World world;

	private final MessageLog log;

	private final MessageRecall recall;

	private final Scopes scopes;

	ConversationBenchmark(@LocalServerPort int port, @Autowired MessageLog log, @Autowired MessageRecall recall,
			@Autowired Scopes scopes) {
		this.world = World.on(port, "conversation");
		this.log = log;
		this.recall = recall;
		this.scopes = scopes;
	}

	@Test
	void findsTheEvidenceBetterThanTheIndexAlone() throws Exception {
		String path = System.getProperty("peergraph.conversations");
		assumeTrue(path != null, "no conversations given: -Dpeergraph.conversations=FILE-OR-FOLDER");
		EvidenceRecall plain = new EvidenceRecall("plain full-text index");
		EvidenceRecall shipped = new EvidenceRecall("search, as shipped");
		EvidenceRecall heldOut = new EvidenceRecall("search, fitted on the others");
		Map<String, List<Ranker.Example>> examples = new LinkedHashMap<>();
		for (Conversation conversation : conversations(Path.of(path))) {
			examples.put(conversation.name(), judge(conversation, plain, shipped));
		}
		examples.forEach((name, own) -> {
			double[] worths = Ranker.fit(examples.entrySet()
				.stream()
				.filter((other) -> !other.getKey().equals(name))
				.flatMap((other) -> other.getValue().stream())
				.toList());
			own.forEach((example) -> heldOut.add(example.category(), example.evidence(), example.ranked(worths)));
		});
		System.out.printf("%n%s%s%s%s%n", EvidenceRecall.head(), plain, shipped, (examples.size() > 1) ? heldOut : "");
		assertThat(shipped.recall(10)).isGreaterThan(plain.recall(10));
	}

	private static List<Conversation> conversations(Path path) throws IOException {
		int most = Integer.getInteger("peergraph.conversations.most", 20);
		List<Conversation> all = new ArrayList<>();
		try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".json")).sorted().toList()) {
				all.addAll(ConversationFile.read(file, most - all.size()));
			}
		}
		return all;
	}

	private List<Ranker.Example> judge(Conversation conversation, EvidenceRecall plain, EvidenceRecall shipped)
			throws Exception {
		TestDatabase.wipe();
		Map<String, String> turns = conversation.store("conversation", this.log);
		this.world.settles();
		List<Ranker.Example> examples = new ArrayList<>();
		for (Conversation.Question question : conversation.questions()) {
			examples.add(judge(question, turns, plain, shipped));
		}
		return examples;
	}

	private Ranker.Example judge(Conversation.Question question, Map<String, String> turns, EvidenceRecall plain,
			EvidenceRecall shipped) {
		Search search = new Search(this.scopes.find(View.of("conversation")), TextQuery.of(question.text()),
				Filter.NONE);
		List<Candidate> candidates = this.recall.candidates(search, question.text());
		plain.add(question.category(), question.evidence(), plain(question.text(), turns));
		shipped.add(question.category(), question.evidence(),
				ids(Ranking.of(question.text(), candidates, 10), (hit) -> hit.message().key(), turns));
		List<Ranker.Row> rows = new ArrayList<>();
		Ranking.signs(question.text(), candidates)
			.forEach((message, signs) -> rows.add(new Ranker.Row(turns.getOrDefault(message.key(), ""), signs)));
		return new Ranker.Example(question.category(), question.evidence(), rows);
	}

	private static List<String> plain(String query, Map<String, String> turns) {
		String words = query.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
		return ids(
				TestDatabase.query("CALL db.index.fulltext.queryNodes('message_words', $query, {limit: 10}) YIELD node "
						+ "RETURN node.id AS id", Map.of("query", words)),
				(row) -> row.get("id").asString(), turns);
	}

	private static <T> List<String> ids(Collection<T> hits, Function<T, String> key, Map<String, String> turns) {
		return hits.stream().map((hit) -> turns.getOrDefault(key.apply(hit), "")).toList();
	}

}
