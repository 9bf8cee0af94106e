package io.peergraph.explore;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.Http;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What other programs read, and through whose eyes. */
@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTests {

	/** Names that networks give, and that XML, tables and addresses take for more. */
	private static final List<String> NAMES = List.of("@bob:example.org", "=1+1", "-x & co.", "Zoë O'Neill", "花子",
			"🦊🏽", "#a,b", "'quoted'");

	private final World world;

	private final Http http;

	ExportTests(@LocalServerPort int port) {
		this.world = World.on(port, "powers");
		this.http = Http.on(port);
		this.names = World.on(port, "any names");
	}

	private final World names;

	@BeforeAll
	void talk() throws InterruptedException {
		this.world.joins("hall", true, "alice", "bob", "charlie");
		this.world.joins("tower", true, "alice", "bob");
		this.world.says("hall", "alice", "I trust charlie.");
		this.world.says("tower", "alice", "I am on your side, bob.", "I will attack charlie at dawn.");
		this.world.joins("attic", false, "dora");
		this.names.joins("hall", true, NAMES.toArray(String[]::new));
		this.names.joins("hall", true, "alice");
		for (String name : NAMES) {
			this.names.mutate("addFacts", "AddFactsInput", "facts { text }", Map.of("workspace", "any names", "facts",
					List.of(Map.of("observer", "alice", "about", name, "text", "I trust alice."))));
			this.names.says("hall", name, "I trust alice.");
		}
		this.world.settles();
		this.names.settles();
	}

	@Test
	void aProgramForGraphsReadsWhatTheApplicationSees() {
		HttpResponse<String> answer = this.http.get("/export/powers/network.graphml");

		assertThat(answer).returns(200, HttpResponse::statusCode);
		assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
				(type) -> assertThat(type).startsWith("application/graphml+xml").containsIgnoringCase("utf-8"));
		assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(
				(disposition) -> assertThat(disposition).startsWith("attachment;").contains("powers-network.graphml"));
		assertThat(ties(answer.body())).containsExactlyInAnyOrder("alice TRUSTS charlie", "alice ALLIED_WITH bob",
				"alice OPPOSES charlie");
	}

	@Test
	void whoWasNotThereFindsNothingOfIt() {
		assertThat(ties(this.http.get("/export/powers/network.graphml?as=charlie").body()))
			.containsExactly("alice TRUSTS charlie");
		assertThat(this.http.get("/export/powers/network-nodes.csv?as=charlie").body().lines())
			.containsExactly("Id,Label", "alice,alice", "charlie,charlie");
		assertThat(this.http.get("/export/powers/network-edges.csv?as=charlie").body()).doesNotContain("bob",
				"OPPOSES");
		assertThat(ties(this.http.get("/export/powers/network.graphml?as=bob").body())).hasSize(3);
	}

	@Test
	void aNetworkHasTheKindsAndTheTimeThatAreAskedFor() {
		assertThat(ties(this.http.get("/export/powers/network.graphml?kinds=TRUSTS,OPPOSES").body()))
			.containsExactlyInAnyOrder("alice TRUSTS charlie", "alice OPPOSES charlie");
		assertThat(ties(this.http.get("/export/powers/network.graphml?asOf=2020-01-01T00:00:00Z").body())).isEmpty();
	}

	@Test
	void aNetworkHasWhoSpeaksWithWhom() throws IOException {
		String edges = "/export/any%20names/network-edges.csv?kinds=";

		assertThat(column(this.http.get(edges + "INTERACTS_WITH").body(), "Kind")).isNotEmpty()
			.containsOnly("INTERACTS_WITH");
		assertThat(column(this.http.get("/export/any%20names/network-edges.csv").body(), "Kind")).contains("TRUSTS",
				"INTERACTS_WITH");
		assertThat(column(this.http.get(edges + "TRUSTS").body(), "Kind")).containsOnly("TRUSTS");
	}

	@Test
	void tablesHaveTheFiguresOfTheTies() throws IOException {
		List<CSVRecord> rows = table(this.http.get("/export/powers/network-edges.csv?kinds=TRUSTS").body());

		assertThat(rows).singleElement().satisfies((row) -> {
			assertThat(row.toMap()).containsEntry("Source", "alice")
				.containsEntry("Target", "charlie")
				.containsEntry("Type", "Directed")
				.containsEntry("Kind", "TRUSTS");
			assertThat(Double.parseDouble(row.get("Weight"))).isBetween(0.3, 0.34);
			assertThat(row.get("Since")).isEqualTo(row.get("LastAt")).endsWith("Z");
		});
	}

	@Test
	void namesOfAnyKindComeOutAsTheyWere() throws IOException {
		Set<String> all = new HashSet<>(NAMES);
		all.add("alice");

		assertThat(labels(this.http.get("/export/any%20names/network.graphml").body()))
			.containsExactlyInAnyOrderElementsOf(all);
		assertThat(column(this.http.get("/export/any%20names/network-nodes.csv?raw=true").body(), "Label"))
			.containsExactlyInAnyOrderElementsOf(all);
	}

	@Test
	void noNameIsAFormulaInASpreadsheet() throws IOException {
		List<String> labels = column(this.http.get("/export/any%20names/network-nodes.csv").body(), "Label");

		assertThat(labels).contains("'@bob:example.org", "'=1+1", "'-x & co.", "''quoted'", "Zoë O'Neill")
			.allSatisfy((label) -> assertThat(label).doesNotStartWith("=")
				.doesNotStartWith("+")
				.doesNotStartWith("-")
				.doesNotStartWith("@"));
		assertThat(column(this.http.get("/export/any%20names/network-edges.csv").body(), "Source")).isSubsetOf(labels);
	}

	@Test
	void whatAPeerKnowsIsADocument() {
		HttpResponse<String> answer = this.http.get("/export/powers/peers/bob/representation.md?of=alice&as=bob");

		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/markdown").containsIgnoringCase("utf-8"));
		assertThat(answer.body()).startsWith("# What bob knows of alice\n").contains("## Explicit", "attack charlie");
		assertThat(this.http.get("/export/powers/peers/charlie/representation.md?of=alice").body())
			.startsWith("# What charlie knows of alice\n")
			.contains("trust")
			.doesNotContain("attack");
		assertThat(this.http.get("/export/powers/peers/alice/representation.md?as=charlie").body())
			.isEqualTo("# What is known of alice\n\nNo facts.\n");
		assertThat(this.http.get("/export/powers/peers/bob/representation.md?of=alice&maxFacts=1").body())
			.contains("There may be more");
	}

	@Test
	void namesAreNoMarkdown() {
		assertThat(this.http.get("/export/any%20names/peers/" + encoded("#a,b") + "/representation.md").body())
			.startsWith("# What is known of \\#a,b\n");
	}

	@ParameterizedTest
	@CsvSource({ "/export/%ff/network.graphml, 400, INVALID_VALUE",
			"/export/powers/network.graphml?kinds=, 400, INVALID_VALUE",
			"/export/nowhere/network.graphml, 404, NOT_FOUND", "/export/powers/network.graphml?as=zed, 404, NOT_FOUND",
			"/export/powers/network-edges.csv?asOf=now, 400, INVALID_VALUE",
			"/export/powers/network-nodes.csv?kinds=LOVES, 400, INVALID_VALUE",
			"/export/powers/network-nodes.csv?raw=perhaps, 400, INVALID_VALUE",
			"/export/powers/peers/bob/representation.md?of=zed, 404, NOT_FOUND",
			"/export/powers/peers/bob/representation.md?maxFacts=0, 400, INVALID_VALUE",
			"/export/powers/peers/bob/representation.md?maxFacts=many, 400, INVALID_VALUE" })
	void whatIsWrongIsSaidWithACode(String path, int status, String code) {
		HttpResponse<String> answer = this.http.get(path);

		assertThat(answer).returns(status, HttpResponse::statusCode);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		JsonNode problem = JsonMapper.shared().readTree(answer.body());
		assertThat(problem.get("code").asString()).isEqualTo(code);
		assertThat(problem.get("detail").asString()).isNotBlank();
	}

	@Test
	void whomOneNeverMetIsNotFoundLikeWhomNobodyKnows() {
		String path = "/export/powers/peers/%s/representation.md?as=charlie";

		String hidden = this.http.get(path.formatted("dora")).body();
		String unknown = this.http.get(path.formatted("zora")).body();
		assertThat(hidden.replace("dora", "zora")).isEqualTo(unknown);
		assertThat(unknown).contains("NOT_FOUND");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site" })
	void pagesOfOtherSitesGetNothing(String site) {
		HttpResponse<String> answer = this.http
			.send(this.http.request("/export/powers/network.graphml").header("Sec-Fetch-Site", site));

		assertThat(answer).returns(403, HttpResponse::statusCode);
		assertThat(answer.body()).contains("FORBIDDEN").doesNotContain("alice");
		assertThat(this.http.get("/export/powers/network.graphml").headers().map())
			.containsEntry("X-Content-Type-Options", List.of("nosniff"))
			.containsEntry("Cross-Origin-Resource-Policy", List.of("same-origin"))
			.doesNotContainKey("Access-Control-Allow-Origin");
	}

	private static String encoded(String name) {
		return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private static List<CSVRecord> table(String csv) throws IOException {
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(csv))
			.getRecords();
	}

	private static List<String> column(String csv, String name) throws IOException {
		return table(csv).stream().map((row) -> row.get(name)).toList();
	}

	private static List<String> labels(String graphMl) {
		return List.copyOf(read(graphMl).labels().values());
	}

	private static List<String> ties(String graphMl) {
		GraphRead read = read(graphMl);
		return read.graph()
			.edgeSet()
			.stream()
			.map((tie) -> "%s %s %s".formatted(read.labels().get(read.graph().getEdgeSource(tie)),
					read.kinds().get(tie), read.labels().get(read.graph().getEdgeTarget(tie))))
			.toList();
	}

	// With the schema of GraphML held against it.
	private static GraphRead read(String graphMl) {
		List<Integer> edges = new ArrayList<>();
		Graph<String, Integer> graph = new DirectedPseudograph<>(null, () -> {
			edges.add(edges.size());
			return edges.getLast();
		}, false);
		GraphRead read = new GraphRead(graph, new HashMap<>(), new HashMap<>());
		GraphMLImporter<String, Integer> importer = new GraphMLImporter<>();
		importer.setVertexFactory((id) -> id);
		importer.addVertexAttributeConsumer((at, value) -> {
			if (at.getSecond().equals("label")) {
				read.labels().put(at.getFirst(), value.getValue());
			}
		});
		importer.addEdgeAttributeConsumer((at, value) -> {
			if (at.getSecond().equals("kind")) {
				read.kinds().put(at.getFirst(), value.getValue());
			}
		});
		importer.importGraph(graph, new StringReader(graphMl));
		return read;
	}

	/** What was read of a graph. */
	private record GraphRead(Graph<String, Integer> graph, Map<String, String> labels, Map<Integer, String> kinds) {
	}

}
