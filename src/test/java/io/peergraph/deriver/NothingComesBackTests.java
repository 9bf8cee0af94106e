package io.peergraph.deriver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.provider.Act;
import io.peergraph.provider.Asked;
import io.peergraph.provider.ModelServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After a deletion was answered nothing is made of what was deleted, whatever was being
 * made of it. The models repeat every word that they are given.
 */
@PeergraphTest
class NothingComesBackTests {

	private static final ModelServer SERVER = ModelServer.start();

	private static final Pattern WORD = Pattern.compile("zq\\d++");

	private final World world;

	NothingComesBackTests(@LocalServerPort int port) {
		this.world = World.on(port, "demo");
	}

	@DynamicPropertySource
	static void model(DynamicPropertyRegistry registry) {
		for (String role : List.of("extract", "summarise")) {
			registry.add("peergraph.model." + role + ".provider", () -> "openai");
			registry.add("peergraph.model." + role + ".model", () -> "stand-in");
			registry.add("peergraph.model." + role + ".base-url", () -> SERVER.url("openai"));
			registry.add("peergraph.model." + role + ".retries", () -> "0");
		}
		registry.add("peergraph.work.delay", () -> "20ms");
		registry.add("peergraph.work.workers", () -> "6");
		registry.add("peergraph.deriver.patience", () -> "0s");
	}

	@BeforeEach
	void forget() {
		SERVER.reset();
	}

	@AfterAll
	static void stop() {
		SERVER.close();
	}

	@RepeatedTest(2)
	void nothingIsMadeOfAMessageOnceItsDeletionWasAnswered() throws Exception {
		long seed = Long.getLong("seed", System.nanoTime());
		Random random = new Random(seed);
		SERVER.otherwise((asked) -> Act.waits(Duration.ofMillis(random.nextInt(120)), repeated(asked)));
		Map<String, String> words = new HashMap<>();
		List<String> standing = new ArrayList<>();
		Map<String, Set<String>> before = new HashMap<>();
		for (String session : List.of("lunch", "walk")) {
			this.world.joins(session, true, "alice", "bob");
		}
		for (int step = 0; step < 150; step++) {
			if (standing.isEmpty() || random.nextInt(5) < 3) {
				String word = "zq" + step;
				String id = this.world
					.says(random.nextBoolean() ? "lunch" : "walk", random.nextBoolean() ? "alice" : "bob",
							"I own a " + word + " since " + step + ".")
					.getFirst();
				words.put(id, word);
				standing.add(id);
			}
			else {
				// Most often what is being read just now.
				int back = Math.min(standing.size() - 1, (int) Math.abs(random.nextGaussian() * 3));
				String id = standing.remove(standing.size() - 1 - back);
				this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", id));
				before.put(words.getOrDefault(id, ""), made(words.getOrDefault(id, "")));
			}
		}
		this.world.settles();

		assertThat(before).as("seed " + seed)
			.allSatisfy((word, made) -> assertThat(made(word)).as(word).isSubsetOf(made));
		assertThat(before).as("seed " + seed)
			.allSatisfy((word, made) -> assertThat(made).as(word)
				.noneMatch((one) -> one.startsWith("summary") || one.startsWith("passage")
						|| one.startsWith("fact owns " + word)));
		Invariants.hold();
	}

	private static Act repeated(Asked asked) {
		String prompt = asked.prompt();
		if (!prompt.contains("{\"speaker\":")) {
			String given = prompt.substring(prompt.indexOf("<summary-so-far>"));
			return Act.says("They told of " + String.join(", ", words(given)) + ".");
		}
		JsonNode given = JsonMapper.shared().readTree(prompt.substring(prompt.lastIndexOf("{\"speaker\":")));
		String speaker = given.get("speaker").asString();
		List<Map<String, Object>> facts = new ArrayList<>();
		for (JsonNode message : given.get("messages")) {
			if (message.has("number")) {
				String own = words(message.get("text").asString()).iterator().next();
				Map<String, Object> evidence = Map.of("message", message.get("number").asInt(), "quote", own);
				facts.add(fact(speaker + " owns " + own, evidence));
				facts.add(fact(
						speaker + " knows " + own + " and " + String.join(" ", words(given.get("known").toString())),
						evidence));
			}
		}
		return Act.says(JsonMapper.shared().writeValueAsString(Map.of("facts", facts)));
	}

	private static Map<String, Object> fact(String text, Map<String, Object> evidence) {
		return Map.of("text", text, "evidence", List.of(evidence), "validFrom", "", "validTo", "", "replaces",
				List.of());
	}

	private static Set<String> words(String text) {
		return WORD.matcher(text)
			.results()
			.map((match) -> match.group())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> made(String word) {
		Set<String> made = new HashSet<>();
		TestDatabase
			.query("""
					MATCH (f:Fact) WHERE f.text =~ $word
					RETURN 'fact ' + substring(f.text, size(f.about) + 1) + ' of ' + f.about AS made
					UNION ALL
					MATCH (y:Summary) WHERE y.text =~ $word RETURN 'summary ' + y.text AS made
					UNION ALL
					MATCH (p:Passage)-[:OF]->(m:Message) WHERE m.content =~ $word RETURN 'passage ' + m.id AS made
					UNION ALL
					MATCH (p:Passage) WHERE NOT (p)-[:OF]->(:Message) RETURN 'passage of nothing' AS made
					UNION ALL
					MATCH (m:Message) WHERE m.content =~ $word RETURN 'message' AS made""",
					Map.of("word", "(?s).*\\b" + word + "\\b.*"))
			.forEach((row) -> made.add(row.get("made").asString()));
		return made;
	}

}
