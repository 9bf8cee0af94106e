package io.peergraph.recall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.PeergraphTest;
import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.embedding.EmbeddingModels;
import io.peergraph.filter.Filter;
import io.peergraph.message.MessageLog;
import io.peergraph.message.NewMessage;
import io.peergraph.model.Embedder;
import io.peergraph.session.SessionId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How fast messages are found by a tenant that owns all of them, and by one that owns a
 * hundredth; how much of what comparing all would find the index finds; how fast texts
 * are embedded, and messages stored meanwhile. Run with
 * {@code mvn -Pbenchmark test -Dtest=SearchBenchmark};
 * {@code -Dpeergraph.benchmark.messages} has the sizes, such as {@code 10000,100000}.
 */
@PeergraphTest
class SearchBenchmark {

	private static final List<String> WORDS = List.of("fleet", "Trieste", "support", "army", "Vienna", "promise",
			"spring", "harvest", "olives", "bridge", "letter", "doctor", "violin", "garden", "ticket", "train",
			"birthday", "budget", "meeting", "recipe", "puppy", "concert", "island", "lawyer", "camera", "novel",
			"tennis", "winter", "market", "engine", "school", "coffee", "museum", "flight", "pottery", "charity",
			"sunset", "guitar", "storm", "sister");

	private static final int DIMENSION = 384;

	private static final int QUESTIONS = Integer.getInteger("peergraph.benchmark.questions", 60);

	private final Recall recall;

	private final VectorSearch meaning;

	private final EmbeddingModels models;

	private final Embedder embedder;

	private final MessageLog log;

	private final SmartLifecycle workers;

	private final Random random = new Random(1);

	SearchBenchmark(@Autowired Recall recall, @Autowired VectorSearch meaning, @Autowired EmbeddingModels models,
			@Autowired Embedder embedder, @Autowired MessageLog log,
			@Autowired @Qualifier("workers") SmartLifecycle workers) {
		this.recall = recall;
		this.meaning = meaning;
		this.models = models;
		this.embedder = embedder;
		this.log = log;
		this.workers = workers;
	}

	@Test
	void findsFastWhateverTheShareOfTheTenant() {
		String sizes = System.getProperty("peergraph.benchmark.messages", "2000");
		for (int size : Stream.of(sizes.split(",")).mapToInt(Integer::parseInt).toArray()) {
			TestDatabase.wipe();
			List<float[]> small = fill("small", size / 100);
			List<float[]> large = fill("large", size - size / 100);
			for (String tenant : List.of("large", "small")) {
				double[] millis = times(tenant);
				List<float[]> all = tenant.equals("large") ? large : small;
				System.out.printf(Locale.ROOT,
						"%d messages, tenant with %d: p50 %.1f ms, p95 %.1f ms; of the ten nearest by brute force "
								+ "%.3f among 10, %.3f among the %d that search compares%n",
						size, all.size(), millis[millis.length / 2], millis[millis.length * 95 / 100],
						share(tenant, all, 10), share(tenant, all, MessageRecall.CANDIDATES), MessageRecall.CANDIDATES);
			}
		}
	}

	@Test
	void embedsAndStoresMeanwhile() {
		for (int words : new int[] { 20, 100 }) {
			List<String> texts = IntStream.range(0, 4000 / words).mapToObj((_) -> text(words)).toList();
			this.embedder.embed(texts.subList(0, 10));
			double seconds = seconds(() -> this.embedder.embed(texts));
			System.out.printf(Locale.ROOT, "embedding of %d words: %.0f texts a second%n", words,
					texts.size() / seconds);
		}
		double with = rate();
		this.workers.stop();
		double without = rate();
		double withAgain;
		try {
			withAgain = rate();
		}
		finally {
			this.workers.start();
		}
		System.out.printf(Locale.ROOT, "messages stored a second: %.0f with embedding, %.0f and %.0f without%n", with,
				without, withAgain);
		assertThat(with).isPositive();
	}

	private double rate() {
		int batches = Integer.getInteger("peergraph.benchmark.batches", 20);
		SessionId session = new SessionId("ingest", "hall-" + UUID.randomUUID());
		double seconds = seconds(() -> {
			for (int batch = 0; batch < batches; batch++) {
				this.log.append(session,
						IntStream.range(0, 100)
							.mapToObj((_) -> new NewMessage("alice", text(20), Metadata.EMPTY, null, false))
							.toList(),
						null);
			}
		});
		return batches * 100 / seconds;
	}

	private double[] times(String tenant) {
		double[] millis = new double[QUESTIONS];
		for (int round = 0; round < 2; round++) {
			for (int index = 0; index < QUESTIONS; index++) {
				String question = "Where did alice see the " + text(3) + "?";
				millis[index] = 1000
						* seconds(() -> assertThat(this.recall.messages(View.of(tenant), question, 10, Filter.NONE))
							.isNotEmpty());
			}
		}
		Arrays.sort(millis);
		return millis;
	}

	private double share(String tenant, List<float[]> vectors, int most) {
		double found = 0;
		Scope scope = new Scope(View.of(tenant), List.of(), List.of(), List.of(), false);
		for (int question = 0; question < QUESTIONS; question++) {
			float[] asked = vector();
			List<Double> values = IntStream.range(0, DIMENSION).mapToObj((index) -> (double) asked[index]).toList();
			Set<String> index = this.meaning.find(scope, new QueryVector(this.models.current().number(), values), most)
				.keySet();
			Set<String> exact = IntStream.range(0, vectors.size())
				.boxed()
				.sorted(Comparator.comparingDouble((one) -> -cosine(vectors.get(one), asked)))
				.limit(10)
				.map((one) -> tenant + "-" + one)
				.collect(Collectors.toCollection(HashSet::new));
			exact.retainAll(index);
			found += exact.size() / (double) Math.min(10, vectors.size());
		}
		return found / QUESTIONS;
	}

	private List<float[]> fill(String tenant, int messages) {
		long model = this.models.current().number();
		TestDatabase.query("""
				CREATE (:Workspace {name: $tenant, token: $tenant + 'token', createdAt: datetime()})
				CREATE (:Peer {workspace: $tenant, name: 'alice'})""", Map.of("tenant", tenant));
		List<float[]> vectors = new ArrayList<>();
		while (vectors.size() < messages) {
			List<Map<String, Object>> rows = new ArrayList<>();
			for (int row = 0; row < 1000 && vectors.size() < messages; row++) {
				float[] vector = vector();
				rows.add(Map.of("id", tenant + "-" + vectors.size(), "sequence", vectors.size() + 1, "content",
						text(20), "vector", vector));
				vectors.add(vector);
			}
			TestDatabase.query("""
					UNWIND $rows AS row
					CREATE (m:Message {id: row.id, workspace: $tenant, session: 'hall', author: 'alice',
					  scope: [$tenant + 'token', $tenant + 'hall'], sequence: row.sequence, content: row.content,
					  title: 'alice', tokenCount: 30, createdAt: datetime() - duration({minutes: row.sequence}),
					  recordedAt: datetime()})
					CREATE (:Passage {message: m.id, workspace: $tenant, session: 'hall', sequence: row.sequence,
					  model: $model, part: 0, embedding: row.vector})-[:OF]->(m)""",
					Map.of("tenant", tenant, "rows", rows, "model", model));
		}
		return vectors;
	}

	// Like texts, vectors come in clouds.
	private float[] vector() {
		Random cloud = new Random(this.random.nextInt(200));
		float[] vector = new float[DIMENSION];
		for (int index = 0; index < DIMENSION; index++) {
			vector[index] = (float) (cloud.nextGaussian() + this.random.nextGaussian());
		}
		double length = Math.sqrt(cosine(vector, vector));
		for (int index = 0; index < DIMENSION; index++) {
			vector[index] /= (float) length;
		}
		return vector;
	}

	private static double cosine(float[] one, float[] other) {
		double sum = 0;
		for (int index = 0; index < one.length; index++) {
			sum += one[index] * other[index];
		}
		return sum;
	}

	private String text(int words) {
		return IntStream.range(0, words)
			.mapToObj((_) -> WORDS.get(this.random.nextInt(WORDS.size())))
			.collect(Collectors.joining(" "));
	}

	private static double seconds(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e9;
	}

}
