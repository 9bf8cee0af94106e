package io.peergraph.recall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.access.View;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.filter.Filter;
import io.peergraph.message.Message;
import io.peergraph.message.MessageLog;
import io.peergraph.message.NewMessage;
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
		Table plain = new Table("plain full-text index");
		Table shipped = new Table("search, as shipped");
		Table heldOut = new Table("search, fitted on the others");
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
		System.out.printf("%n%s%s%s%s%n", Table.head(), plain, shipped, (examples.size() > 1) ? heldOut : "");
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

	private List<Ranker.Example> judge(Conversation conversation, Table plain, Table shipped) throws Exception {
		TestDatabase.wipe();
		Map<String, String> turns = new LinkedHashMap<>();
		for (Conversation.Session session : conversation.sessions()) {
			for (int from = 0; from < session.turns().size(); from += 100) {
				List<Conversation.Turn> some = session.turns()
					.subList(from, Math.min(session.turns().size(), from + 100));
				List<Message> stored = this.log.append(
						new io.peergraph.session.SessionId("conversation", session.name()),
						some.stream().map(ConversationBenchmark::message).toList(), null);
				for (int index = 0; index < stored.size(); index++) {
					turns.put(stored.get(index).key(), some.get(index).id());
				}
			}
		}
		this.world.settles();
		List<Ranker.Example> examples = new ArrayList<>();
		for (Conversation.Question question : conversation.questions()) {
			examples.add(judge(question, turns, plain, shipped));
		}
		return examples;
	}

	private Ranker.Example judge(Conversation.Question question, Map<String, String> turns, Table plain,
			Table shipped) {
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

	private static NewMessage message(Conversation.Turn turn) {
		return new NewMessage(turn.speaker(), turn.text(), io.peergraph.api.Metadata.EMPTY,
				turn.at().atOffset(ZoneOffset.UTC), false);
	}

	/** Recall by category. */
	private static final class Table {

		private final String name;

		private final Map<String, List<double[]>> recalls = new TreeMap<>();

		Table(String name) {
			this.name = name;
		}

		void add(String category, Set<String> evidence, List<String> ranked) {
			this.recalls.computeIfAbsent(category, (_) -> new ArrayList<>())
				.add(new double[] { recall(evidence, ranked, 5), recall(evidence, ranked, 10) });
		}

		private static double recall(Set<String> evidence, List<String> ranked, int first) {
			Set<String> found = new HashSet<>(ranked.subList(0, Math.min(first, ranked.size())));
			found.retainAll(evidence);
			return 100.0 * found.size() / evidence.size();
		}

		// The fifth category of LoCoMo is about the other speaker, and is told apart.
		double recall(int first) {
			return mean(this.recalls.entrySet()
				.stream()
				.filter((category) -> !category.getKey().startsWith("5"))
				.flatMap((category) -> category.getValue().stream())
				.toList(), first);
		}

		private static double mean(List<double[]> recalls, int first) {
			return recalls.stream().mapToDouble((recall) -> recall[first / 10]).average().orElse(0);
		}

		static String head() {
			return String.format(Locale.ROOT, "%-32s%-28s%9s%7s%7s%n", "", "category", "questions", "R@5", "R@10");
		}

		@Override
		public String toString() {
			StringBuilder table = new StringBuilder();
			this.recalls.forEach((category, recalls) -> table
				.append(line(category, recalls.size(), mean(recalls, 5), mean(recalls, 10))));
			int all = this.recalls.entrySet()
				.stream()
				.filter((category) -> !category.getKey().startsWith("5"))
				.mapToInt((category) -> category.getValue().size())
				.sum();
			return table.append(line("all but adversarial", all, recall(5), recall(10))).toString();
		}

		private String line(String category, int questions, double five, double ten) {
			return String.format(Locale.ROOT, "%-32s%-28s%9d%7.1f%7.1f%n", this.name, category, questions, five, ten);
		}

	}

}
