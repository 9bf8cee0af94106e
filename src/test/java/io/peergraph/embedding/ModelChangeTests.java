package io.peergraph.embedding;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.access.View;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.model.Embedder;
import io.peergraph.recall.Recall;
import io.peergraph.work.CatchUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of meanings when the model fails, or another one is configured. */
@PeergraphTest
class ModelChangeTests {

	@LocalServerPort
	int port;

	@Autowired
	Configured configured;

	@Autowired
	Recall recall;

	@Autowired
	List<CatchUp> catchUps;

	@AfterEach
	void heal() {
		this.configured.isDown = false;
		this.configured.model = new Letters("first", 8);
	}

	@Test
	void findsByWordsWhileTheModelFailsAndCatchesUp() throws InterruptedException {
		World world = World.on(this.port, "down");
		this.configured.isDown = true;

		world.says("hall", "alice", "The harvest of olives is over.");
		assertThat(reasons(world, "olives")).contains("text").doesNotContain("meaning");
		await().atMost(Duration.ofMinutes(2)).until(() -> this.configured.refused.get() > 1);
		this.configured.isDown = false;
		world.settles();

		assertThat(reasons(world, "olives")).contains("text", "meaning");
	}

	@Test
	void embedsAnewForAnotherModelAndServesTheOldVectorsUntilThen() throws InterruptedException {
		World world = World.on(this.port, "change");
		world.says("hall", "alice", "The harvest of olives is over.");
		world.says("yard", "bob", "Nobody counted the barrels.");
		world.settles();

		this.configured.model = new Letters("second", 12);
		this.configured.isDown = true;
		starts();

		assertThat(dimensions()).containsExactly(8L);
		assertThat(reasons(world, "olives")).contains("meaning");
		assertThat(left(world)).isPositive();
		this.configured.isDown = false;
		world.settles();
		assertThat(reasons(world, "olives")).contains("meaning");
		// What nobody asks for any more goes behind the work.
		await().untilAsserted(() -> assertThat(dimensions()).containsExactly(12L));
		assertThat(TestDatabase.query("MATCH (p:Passage) RETURN p", Map.of())).hasSize(2);
	}

	@Test
	void comparesFactsByTheModelBeforeUntilTheyAreEmbeddedAnew() throws InterruptedException {
		World world = World.on(this.port, "facts");
		world.says("hall", "alice", "I live in Porto.", "I play the violin.");
		world.settles();
		assertThat(likeness("Porto")).isPositive();

		this.configured.model = new Letters("second", 12);
		this.configured.isDown = true;
		starts();

		assertThat(likeness("Porto")).isPositive();
		assertThat(known(world)).contains("Porto", "violin");
		assertThat(left(world)).isPositive();
		this.configured.isDown = false;
		world.settles();
		assertThat(likeness("Porto")).isPositive();
		assertThat(known(world)).contains("Porto", "violin");
		assertThat(TestDatabase.query("MATCH (f:Fact) RETURN DISTINCT f.embeddedBy + ' ' + size(f.embedding) AS by",
				Map.of()))
			.extracting((row) -> row.get("by").asString())
			.containsExactly("second/12 12");
	}

	// As far as models are concerned, that is what a start is.
	private void starts() {
		this.catchUps.forEach(CatchUp::catchUp);
	}

	private static int left(World world) {
		JsonNode queue = world.look("queue { pending running }").get("queue");
		return queue.get("pending").asInt() + queue.get("running").asInt();
	}

	private double likeness(String query) {
		Double distance = this.recall.facts(View.of("facts"), "alice", "alice", query, 1).getFirst().distance();
		return (distance != null) ? 1 - distance : 0;
	}

	private static String known(World world) {
		return world.look("peer(name: \"alice\") { representation(query: \"Porto\") { facts { text } } }").toString();
	}

	private static List<Long> dimensions() {
		return TestDatabase
			.query("MATCH (p:Passage) RETURN DISTINCT size(p.embedding) AS dimension ORDER BY dimension", Map.of())
			.stream()
			.map((row) -> row.get("dimension").asLong())
			.toList();
	}

	private static String reasons(World world, String query) {
		return world.look("search(query: \"" + query + "\", first: 1) { reasons }").at("/search/0/reasons").toString();
	}

	@TestConfiguration
	static class Models {

		@Bean
		@Primary
		Configured configured() {
			return new Configured();
		}

		@Bean
		Letters first() {
			return new Letters("first", 8);
		}

	}

	/** The model that is configured, which may be another one after a start. */
	static class Configured implements Embedder {

		volatile Letters model = new Letters("first", 8);

		volatile boolean isDown;

		final AtomicInteger refused = new AtomicInteger();

		@Override
		public String name() {
			return this.model.name();
		}

		@Override
		public int dimension() {
			return this.model.dimension();
		}

		@Override
		public List<float[]> embed(List<String> texts) {
			if (this.isDown) {
				this.refused.incrementAndGet();
				throw new IllegalStateException("The model cannot be reached");
			}
			return this.model.embed(texts);
		}

	}

	/** Takes texts for alike that have the same letters. */
	record Letters(String name, int dimension) implements Embedder {

		@Override
		public List<float[]> embed(List<String> texts) {
			return texts.stream().map(this::vector).toList();
		}

		private float[] vector(String text) {
			float[] vector = new float[this.dimension];
			Arrays.fill(vector, 0.1f);
			text.toLowerCase(Locale.ROOT).chars().forEach((letter) -> vector[letter % this.dimension]++);
			double length = Math.sqrt(text.length());
			for (int index = 0; index < vector.length; index++) {
				vector[index] /= (float) length;
			}
			return vector;
		}

	}

}
