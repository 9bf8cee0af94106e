package io.peergraph.edge;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.peergraph.EventSource;
import io.peergraph.Http;
import io.peergraph.KeyTest;
import io.peergraph.Subscriber;
import io.peergraph.TestClock;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.key.Keyholders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Every door of the server asks for a key, and each of them the same. */
@KeyTest
class AccessDoorTests {

	private static final String FOLLOW = "subscription { messageAdded(workspace: \"powers\") { message { content } } }";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	private Http nobody;

	private Http operator;

	private World world;

	@BeforeEach
	void talk() {
		String key = Keyholders.operator(this.context);
		this.nobody = Http.on(this.port);
		this.operator = this.nobody.with(key);
		this.world = World.on(this.port, "powers").with(key);
		this.world.joins("council", true, "alice", "bob").joins("attic", true, "eve", "alice");
		World.on(this.port, "other").with(key).joins("council", true, "alice");
	}

	private String key(String kind, Map<String, ?> more) {
		return Keyholders.make(this.operator, kind, more);
	}

	private Http with(String kind, Map<String, ?> more) {
		return this.nobody.with(key(kind, more));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/page/page.js", "/graphiql", "/graphiql.js", "/docs/access.md",
			"/browser/style.grass", "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" })
	void showsEverybodyWhatIsTheSameForEverybody(String path) {
		assertThat(this.nobody.get(path).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql?query=%7B__typename%7D", "/export/powers/network.graphml", "/actuator",
			"/actuator/prometheus", "/actuator/health/progress", "/nothing", "/graphql/../actuator/prometheus",
			"/docs/../actuator/prometheus", "/docs/%2e%2e/actuator/prometheus", "/docs/..;/actuator/prometheus" })
	void showsNothingElseWithoutAKey(String path) {
		for (Http http : List.of(this.nobody, this.nobody.with("wrong"),
				this.nobody.with("a".repeat(16) + "." + "b".repeat(43)))) {
			HttpResponse<String> answer = http.get(path);
			assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
		}
	}

	@Test
	void saysWhichKindOfKeyIsMissing() {
		HttpResponse<String> answer = this.nobody.post("{ __typename }", Map.of(), "application/json");

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
		assertThat(answer.body()).contains("UNAUTHENTICATED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/prometheus", "/actuator/health/progress" })
	void tellsHowItIsDoingToTheOperatorOnly(String path) {
		assertThat(this.operator.get(path).statusCode()).isEqualTo(200);
		assertThat(with("WORKSPACE", Map.of("workspace", "powers", "writes", true)).get(path).statusCode())
			.isEqualTo(403);
		assertThat(with("PEER", Map.of("workspace", "powers", "peer", "bob")).get(path).statusCode()).isEqualTo(403);
	}

	@Test
	void exportsWhatTheHolderOfAKeySees() throws InterruptedException {
		this.world.says("attic", "alice", "I trust eve.");
		this.world.says("council", "alice", "I trust bob.");
		this.world.settles();
		Http bob = with("PEER", Map.of("workspace", "powers", "peer", "bob"));

		assertThat(this.operator.get("/export/powers/network-edges.csv").body()).contains("bob", "eve");
		assertThat(bob.get("/export/powers/network-edges.csv").body()).contains("bob").doesNotContain("eve");
		assertThat(bob.get("/export/powers/network-edges.csv?as=bob").body()).doesNotContain("eve");
		HttpResponse<String> foreign = bob.get("/export/powers/network-edges.csv?as=eve");
		HttpResponse<String> unknown = bob.get("/export/powers/network-edges.csv?as=ivy");
		assertThat(foreign.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(404);
		assertThat(foreign.body().replace("eve", "ivy")).isEqualTo(unknown.body());
		assertThat(bob.get("/export/other/network-edges.csv").statusCode()).isEqualTo(404);
		assertThat(bob.get("/export/none/network-edges.csv").statusCode()).isEqualTo(404);
		assertThat(with("SESSION", Map.of("workspace", "powers", "session", "council"))
			.get("/export/powers/network-edges.csv")
			.statusCode()).isEqualTo(403);
	}

	@Test
	void closesAWebSocketWithoutAKey() {
		for (Map<String, ?> payload : List.<Map<String, ?>>of(Map.of(), Map.of("Authorization", "Bearer wrong"),
				Map.of("Authorization", 7))) {
			try (Subscriber subscriber = Subscriber.connect(this.port, true, "graphql-transport-ws")) {
				subscriber.send(Map.of("type", "connection_init", "payload", payload));

				assertThat(subscriber.closeCode()).isEqualTo(4401);
			}
		}
	}

	@Test
	void letsNobodyAskOverAWebSocketOnceItsKeyIsRevoked() {
		String key = key("PEER", Map.of("workspace", "powers", "peer", "bob"));
		try (Subscriber subscriber = Subscriber.with(this.port, key)) {
			String ask = "{ workspace(name: \"powers\") { seenBy(peer: \"eve\") { name } peer(name: \"bob\") { name } } }";
			JsonNode answer = subscriber.subscribe("1", ask, Map.of()).events(1).getFirst();
			assertThat(answer.get("seenBy").isNull()).isTrue();
			assertThat(answer.at("/peer/name").asString()).isEqualTo("bob");
			assertThat(subscriber.next().get("type").asString()).isEqualTo("complete");

			revoke(key);

			assertThat(subscriber.subscribe("2", ask, Map.of()).next().toString()).contains("UNAUTHENTICATED");
		}
	}

	@Test
	void sendsEventsAsLongAsTheKeyIsGood() {
		String key = key("PEER", Map.of("workspace", "powers", "peer", "bob"));
		this.world.says("attic", "alice", "for eve");
		this.world.says("council", "alice", "for bob");
		try (EventSource events = EventSource.with(this.port, key, FOLLOW, Map.of())) {
			assertThat(events.events(1).getFirst().at("/message/content").asString()).isEqualTo("for bob");

			revoke(key);

			assertThat(events.next().data()).contains("UNAUTHENTICATED");
		}
	}

	@Test
	void takesATicketWhereABrowserCanSendNoHeader() {
		String key = key("PEER", Map.of("workspace", "powers", "peer", "bob"));
		this.world.says("council", "alice", "for bob");
		String path = "/graphql?query=" + URLEncoder.encode(FOLLOW, StandardCharsets.UTF_8) + "&ticket=";
		String ticket = this.nobody.with(key).graphQl("{ ticket }").at("/data/ticket").asString();
		try (EventSource events = EventSource.plain(this.port, path + ticket)) {
			assertThat(events.events(1).getFirst().at("/message/content").asString()).isEqualTo("for bob");

			revoke(key);

			assertThat(events.next().data()).contains("UNAUTHENTICATED");
		}
		for (String none : List.of(ticket, ticket + "x", "x", "")) {
			assertThat(this.nobody.get(path + none).statusCode()).as(none).isEqualTo(401);
		}
	}

	@Test
	void takesATicketForAMinute() {
		String key = key("PEER", Map.of("workspace", "powers", "peer", "bob"));
		String ticket = this.nobody.with(key).graphQl("{ ticket }").at("/data/ticket").asString();
		String path = "/graphql?query=%7B__typename%7D&ticket=" + ticket;
		assertThat(this.nobody.get(path).statusCode()).isEqualTo(200);
		assertThat(this.nobody.get("/export/powers/network-edges.csv?ticket=" + ticket).statusCode()).isEqualTo(401);

		this.clock.advance(Duration.ofMinutes(2));

		assertThat(this.nobody.get(path).statusCode()).isEqualTo(401);
	}

	@Test
	void givesNoTicketForATicket() {
		String key = key("PEER", Map.of("workspace", "powers", "peer", "bob"));
		String ticket = this.nobody.with(key).graphQl("{ ticket }").at("/data/ticket").asString();

		assertThat(this.nobody.get("/graphql?query=%7Bticket%7D&ticket=" + ticket).body()).contains("FORBIDDEN")
			.doesNotContain(ticket.substring(0, 16));
	}

	// Or a peer would learn from how long it waits that others speak where it is not.
	@Test
	@Timeout(100)
	void letsWhoIsNotPresentWaitForNobody() {
		this.world.leaves("council", "bob");
		Http bob = with("PEER", Map.of("workspace", "powers", "peer", "bob", "writes", true));
		try (Session others = TestDatabase.driver().session(); Transaction writing = others.beginTransaction()) {
			writing.run("MATCH (s:Session {workspace: 'powers'}) SET s.held = 1").consume();

			for (String session : List.of("council", "attic", "none")) {
				assertThat(bob.graphQl(
						"mutation { addMessages(input: { workspace: \"powers\", session: \"%s\", messages: [{ peer: \"bob\", content: \"hey\" }] }) { userErrors { code } } }"
							.formatted(session))
					.toString()).contains("NOT_FOUND");
			}
			writing.rollback();
		}
	}

	private void revoke(String key) {
		this.operator.graphQl("mutation($id: ID!) { revokeAccessKey(input: { id: $id }) { userErrors { code } } }",
				Map.of("id", key.substring(0, key.indexOf('.'))));
	}

	@Test
	void readsOneSessionWithItsKeyAndNothingBesideIt() {
		this.world.says("council", "alice", "hello, bob");
		this.world.says("attic", "alice", "hello, eve");
		Http http = with("SESSION", Map.of("workspace", "powers", "session", "council", "writes", true));

		JsonNode own = http
			.graphQl(
					"""
							{ workspace(name: "powers") {
							  attic: session(name: "attic") { name }
							  none: session(name: "none") { name }
							  session(name: "council") { messages { nodes { content author { name } witnesses { name } } } members { peer { name } } }
							} }""")
			.at("/data/workspace");

		assertThat(own.get("attic").isNull()).isTrue();
		assertThat(own.get("none").isNull()).isTrue();
		assertThat(World.texts(own, "session", "messages", "nodes", "content")).containsExactly("hello, bob");
		for (String beyond : List.of("peers { nodes { name } }", "sessions { nodes { name } }",
				"search(query: \"hello\") { message { content } }", "metadata", "queue { pending }",
				"session(name: \"council\") { context { tokens } }",
				"session(name: \"council\") { commonGround { nodes { text } } }",
				"session(name: \"council\") { members { peer { sessions { nodes { name } } } } }",
				"session(name: \"council\") { members { peer { representation { markdown } } } }")) {
			assertThat(http.graphQl("{ workspace(name: \"powers\") { %s } }".formatted(beyond)).toString()).as(beyond)
				.contains("FORBIDDEN")
				.doesNotContain("eve", "attic");
		}
		String say = "mutation { addMessages(input: { workspace: \"powers\", session: \"%s\", messages: [{ peer: \"%s\", content: \"me too\" }] }) { messages { content } userErrors { code } } }";
		assertThat(http.graphQl(say.formatted("council", "bob")).toString()).contains("me too");
		assertThat(http.graphQl(say.formatted("council", "eve")).toString()).contains("NOT_FOUND");
		assertThat(http.graphQl(say.formatted("attic", "eve")).toString()).contains("FORBIDDEN");
		assertThat(http
			.post("subscription { messageAdded(workspace: \"powers\") { cursor } }", Map.of(), "application/json")
			.body()).contains("FORBIDDEN");
	}

}
