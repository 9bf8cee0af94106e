package io.peergraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.ForgetsPlans;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ResultSummary;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Every statement is named, used, spelt right, and finds what it needs by an index. */
@PeergraphTest
@ForgetsPlans
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CypherTests {

	private static final Path STATEMENTS = Path.of("cypher");

	/** People use these; DemoTests runs each. */
	private static final String SAVED = "explore/";

	private static final Pattern USE = Pattern.compile("CypherFile\\s*\\.named\\(\"([^\"]+)\"\\)");

	private static final Pattern INCLUSION = Pattern
		.compile("// include: ([\\w-]+)|CypherFile\\s*\\.fragment\\(\"([^\"]+)\"");

	private static final Set<String> SCANS = Set.of("AllNodesScan", "NodeByLabelScan", "CartesianProduct",
			"DirectedRelationshipTypeScan", "UndirectedRelationshipTypeScan", "DirectedAllRelationshipsScan",
			"UndirectedAllRelationshipsScan");

	private final Map<String, ResultSummary> explained = new ConcurrentHashMap<>();

	@Autowired
	Driver driver;

	@LocalServerPort
	int port;

	// The database knows a label or a property only once it is there.
	@BeforeAll
	void seed() throws InterruptedException {
		World world = World.on(this.port, "seed");
		world.joins("lunch", true, "alice", "bob");
		String secret = world.says("lunch", "alice", "I ate eggs.", "I live in Porto.").getFirst();
		world.leaves("lunch", "bob").joins("lunch", false, "bob");
		world.mutate("addMessages", "AddMessagesInput", "messages { id }",
				Map.of("workspace", "seed", "session", "lunch", "idempotencyKey", "key", "messages",
						List.of(Map.of("peer", "alice", "content", "hello", "metadata", Map.of("mood", "good")))));
		world.mutate("addFacts", "AddFactsInput", "facts { id key }", Map.of("workspace", "seed", "facts",
				List.of(Map.of("text", "alice likes tea", "observer", "bob", "about", "alice"))));
		world.mutate("setPeerCard", "SetPeerCardInput", "representation { markdown }", Map.of("workspace", "seed",
				"observer", "bob", "observed", "alice", "lines", List.of("alice likes tea")));
		world.settles();
		// What only a working or failing application brings about.
		TestDatabase
			.query("""
					CREATE (:Seed {owner: '', stances: '', kind: '', until: 0, validFrom: 0, validTo: 0, number: 0, reasoning: true, zone: '', message: '', head: 0, deletedAt: 0, firstMetadataEntries: '',
					  secret: '', generatedBy: '', placed: 0, lastWorkspaceSequence: 0, backfilled: true,
					  topic: '', value: '', denied: true, denies: '', pastKey: 0, endedBy: '', rule: '', at: 0, undoneAt: 0, from: '', to: '', by: '', act: '', sign: 0, strength: 0, tiesHalfLife: 0, weight: 0, asserted: '', confidence: 0, positive: 0, negative: 0, lastAt: 0, peers: '', reputation: 0, influence: 0, brokerage: 0, constraint: 0, core: 0, reciprocity: 0, community: 0, unbalanced: '', confidential: true, claim: 0, disclaims: 0, called: '', peer: '', session: '', revokedAt: 0, lastUsedAt: 0, what: '', key: '', count: 0, firstAt: 0, madeBy: '', tokensPerDay: 0, tokens: 0, day: date()})
					  -[:MENTIONS]->(:DeadLetter:DeletedWorkspace:TokenUse:AccessKey:AccessEvent:Seed)-[:LIKE]->(:Seed)-[:LEANS_ON]->(:Seed)-[:PREMISE]->(:Seed)-[:CONTRADICTS]->(:Seed)-[:SUPERSEDES]->(:Seed)-[:STANCE]->(:Seed)
					  -[:TRUSTS]->(:Seed)-[:ALLIED_WITH]->(:Seed)-[:OPPOSES]->(:Seed)-[:INTERACTS_WITH]->(:Seed)-[:CONFIDENTIAL_TO]->(:Seed)""",
					Map.of());
		world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", secret));
		TestDatabase.forgetPlans();
	}

	@ParameterizedTest
	@MethodSource("statements")
	void isNamedAfterItsFile(String name) {
		assertThat(read(file(name))).startsWith("// " + name + ": ");
	}

	@ParameterizedTest
	@MethodSource("statements")
	void findsWhatItNeedsByAnIndex(String name) {
		if (!read(file(name)).lines().skip(1).findFirst().orElse("").startsWith("// scans: ")) {
			assertThat(operators(explain(name).plan())).as(name).doesNotContainAnyElementsOf(SCANS);
		}
	}

	@ParameterizedTest
	@MethodSource("statements")
	void isSpeltRight(String name) {
		assertThat(explain(name).gqlStatusObjects()).extracting((status) -> status.statusDescription())
			.as(name)
			.noneMatch((description) -> description.contains("does not exist"));
	}

	@Test
	void everyStatementIsUsedAndEveryUseHasOne() {
		assertThat(uses()).containsExactlyInAnyOrderElementsOf(
				statements().filter((name) -> !name.startsWith(SAVED)).collect(Collectors.toSet()));
	}

	@ParameterizedTest
	@MethodSource("statements")
	void leavesItToFragmentsWhoWitnessedWhat(String name) {
		assertThat(read(file(name))).doesNotContain("toSequence IS NULL OR");
	}

	@ParameterizedTest
	@MethodSource("fragments")
	void usesAllThatAFragmentIsGiven(String name) {
		String text = read(file(name));

		assertThat(CypherFragment.read(name.substring(CypherFragments.FOLDER.length()), text).parameters())
			.allSatisfy((parameter) -> assertThat(text).containsPattern("\\$" + parameter + "\\b"));
	}

	@Test
	void everyFragmentIsIncludedAndEveryInclusionHasOne() {
		assertThat(inclusions()).isEqualTo(fragments().collect(Collectors.toSet()));
	}

	static Stream<String> statements() {
		return named().filter((name) -> !name.startsWith("schema/") && !name.startsWith(CypherFragments.FOLDER));
	}

	static Stream<String> fragments() {
		return named().filter((name) -> name.startsWith(CypherFragments.FOLDER));
	}

	private static Stream<String> named() {
		return files(STATEMENTS, ".cypher").map((file) -> STATEMENTS.relativize(file).toString())
			.map((file) -> file.substring(0, file.length() - ".cypher".length()).replace('\\', '/'))
			.sorted();
	}

	private static Set<String> inclusions() {
		return Stream.concat(files(STATEMENTS, ".cypher"), files(Path.of("src/main/java"), ".java"))
			.flatMap((file) -> INCLUSION.matcher(read(file)).results())
			.map((MatchResult use) -> CypherFragments.FOLDER + ((use.group(1) != null) ? use.group(1) : use.group(2)))
			.collect(Collectors.toSet());
	}

	private static Set<String> uses() {
		return files(Path.of("src/main/java"), ".java").map(CypherTests::read)
			.flatMap((source) -> USE.matcher(source).results())
			.map((MatchResult use) -> use.group(1))
			.collect(Collectors.toSet());
	}

	// Without parameters the database does not keep the plan, and planning takes long.
	private ResultSummary explain(String name) {
		return this.explained.computeIfAbsent(name, (_) -> {
			try (Session session = this.driver.session()) {
				return session.run("EXPLAIN " + CypherFile.named(name).text()).consume();
			}
		});
	}

	private static Set<String> operators(Plan plan) {
		Set<String> operators = new HashSet<>();
		operators.add(plan.operatorType().replaceAll("@.*", ""));
		plan.children().forEach((child) -> operators.addAll(operators(child)));
		return operators;
	}

	private static Path file(String name) {
		return STATEMENTS.resolve(name + ".cypher");
	}

	private static Stream<Path> files(Path folder, String ending) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
