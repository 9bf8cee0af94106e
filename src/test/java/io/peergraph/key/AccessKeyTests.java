package io.peergraph.key;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.peergraph.Http;
import io.peergraph.KeyTest;
import io.peergraph.Subscriber;
import io.peergraph.TestClock;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Keys are made, shown once, listed, replaced and revoked over the API. */
@KeyTest
class AccessKeyTests {

	private static final String LIST = "{ accessKeys { nodes { id kind workspace peer session writes note expiresAt revokedAt lastUsedAt } } }";

	private static final String NAMES = "{ workspaces { nodes { name } } }";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	private Http nobody;

	private Http operator;

	@BeforeEach
	void talk() {
		this.nobody = Http.on(this.port);
		this.operator = this.nobody.with(Keyholders.operator(this.context));
		for (String workspace : List.of("powers", "other")) {
			world(workspace).joins("council", true, "alice", "bob");
		}
	}

	private record Made(String secret, String id) {
	}

	private World world(String workspace) {
		return World.on(this.port, workspace).with(Keyholders.operator(this.context));
	}

	private Made make(Http by, String kind, Map<String, ?> more) {
		String secret = Keyholders.make(by, kind, more);
		return new Made(secret, secret.substring(0, secret.indexOf('.')));
	}

	@Test
	void letsInWhoHasOne() {
		Made key = make(this.operator, "WORKSPACE", Map.of("workspace", "powers"));

		assertThat(texts(this.nobody.with(key.secret()), NAMES, "name")).containsExactly("powers");
		assertThat(texts(this.operator, NAMES, "name")).containsExactly("other", "powers");
	}

	@Test
	void isListedWithoutItsSecret() {
		Made key = make(this.operator, "PEER",
				Map.of("workspace", "powers", "peer", "bob", "writes", true, "note", "game"));

		JsonNode listed = this.operator.graphQl(LIST);

		assertThat(World.texts(listed.at("/data/accessKeys"), "nodes", "id")).contains(key.id());
		assertThat(listed.toString()).contains("bob", "game")
			.doesNotContain(key.secret().substring(key.id().length() + 1));
		assertThat(
				TestDatabase.query("MATCH (k:AccessKey {id: $id}) RETURN properties(k) AS all", Map.of("id", key.id()))
					.toString())
			.doesNotContain(key.secret().substring(key.id().length() + 1));
	}

	@Test
	void isListedPageByPage() {
		for (int i = 0; i < 5; i++) {
			make(this.operator, "WORKSPACE", Map.of("workspace", "powers"));
		}
		JsonNode first = this.operator.graphQl(
				"{ accessKeys(workspace: \"powers\", first: 3) { nodes { id } pageInfo { hasNextPage endCursor } } }")
			.at("/data/accessKeys");
		JsonNode second = this.operator.graphQl(
				"query($after: String) { accessKeys(workspace: \"powers\", first: 3, after: $after) { nodes { id } pageInfo { hasNextPage } } }",
				Map.of("after", first.at("/pageInfo/endCursor").asString()))
			.at("/data/accessKeys");

		assertThat(World.texts(first, "nodes", "id")).hasSize(3);
		assertThat(World.texts(second, "nodes", "id")).hasSize(2)
			.doesNotContainAnyElementsOf(World.texts(first, "nodes", "id"));
		assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
	}

	@Test
	void tellsWhenItWasUsedLast() {
		Made key = make(this.operator, "WORKSPACE", Map.of("workspace", "powers"));
		this.nobody.with(key.secret()).graphQl(NAMES);

		await().until(() -> !TestDatabase
			.query("MATCH (k:AccessKey {id: $id}) WHERE k.lastUsedAt IS NOT NULL RETURN k", Map.of("id", key.id()))
			.isEmpty());
	}

	@Test
	void letsNobodyInOnceItIsRevoked() {
		Made key = make(this.operator, "WORKSPACE", Map.of("workspace", "powers"));
		assertThat(this.nobody.with(key.secret()).post(NAMES, Map.of(), "application/json").statusCode())
			.isEqualTo(200);

		revoke(this.operator, key.id());

		assertThat(this.nobody.with(key.secret()).post(NAMES, Map.of(), "application/json").statusCode())
			.isEqualTo(401);
	}

	@Test
	void letsNobodyInOnceItExpired() {
		Made key = make(this.operator, "WORKSPACE",
				Map.of("workspace", "powers", "expiresAt", this.clock.instant().plus(Duration.ofHours(1)).toString()));
		assertThat(this.nobody.with(key.secret()).post(NAMES, Map.of(), "application/json").statusCode())
			.isEqualTo(200);

		this.clock.advance(Duration.ofHours(2));

		assertThat(this.nobody.with(key.secret()).post(NAMES, Map.of(), "application/json").statusCode())
			.isEqualTo(401);
	}

	@Test
	void isReplacedByAnotherThatDoesTheSame() {
		Made key = make(this.operator, "PEER", Map.of("workspace", "powers", "peer", "bob"));

		String next = this.operator.graphQl(
				"mutation($id: ID!) { rotateAccessKey(input: { id: $id }) { secret accessKey { peer } userErrors { code } } }",
				Map.of("id", key.id()))
			.at("/data/rotateAccessKey/secret")
			.asString();

		assertThat(this.nobody.with(key.secret()).post(NAMES, Map.of(), "application/json").statusCode())
			.isEqualTo(401);
		assertThat(this.nobody.with(next).post(NAMES, Map.of(), "application/json").statusCode()).isEqualTo(200);
	}

	@Test
	void endsWhatItsHolderFollows() {
		Made key = make(this.operator, "PEER", Map.of("workspace", "powers", "peer", "bob"));
		try (Subscriber subscriber = Subscriber.with(this.port, key.secret())) {
			subscriber.subscribe("1", "subscription { messageAdded(workspace: \"powers\") { message { content } } }",
					Map.of());
			world("powers").says("council", "alice", "hello");
			assertThat(subscriber.events(1).toString()).contains("hello");

			revoke(this.operator, key.id());

			JsonNode end = subscriber.next();
			assertThat(end.get("type").asString()).as(end.toString()).isEqualTo("error");
			assertThat(end.toString()).contains("UNAUTHENTICATED");
		}
	}

	@Test
	void goesWithThePeerOrSessionThatItIsFor() {
		Made ofPeer = make(this.operator, "PEER", Map.of("workspace", "powers", "peer", "bob"));
		Made ofSession = make(this.operator, "SESSION", Map.of("workspace", "powers", "session", "council"));

		this.operator.graphQl("""
				mutation {
				  deletePeer(input: { workspace: "powers", peer: "bob" }) { deleted }
				  deleteSession(input: { workspace: "powers", session: "council" }) { deleted }
				}""");

		await().untilAsserted(() -> assertThat(List.of(ofPeer, ofSession)).allSatisfy((key) -> assertThat(
				this.nobody.with(key.secret()).post(NAMES, Map.of(), "application/json").statusCode())
			.isEqualTo(401)));
		String events = this.operator.graphQl("{ accessEvents(first: 100) { nodes { what key } } }").toString();
		assertThat(List.of(ofPeer, ofSession))
			.allSatisfy((key) -> assertThat(events).contains("{\"what\":\"REVOKED\",\"key\":\"" + key.id() + "\"}"));
	}

	@Test
	void goesWithTheWorkspaceThatItIsForAndIsNotThereForTheNextOne() {
		Made own = make(this.operator, "WORKSPACE", Map.of("workspace", "powers", "writes", true));
		Made ofPeer = make(this.operator, "PEER", Map.of("workspace", "powers", "peer", "bob"));
		Made elsewhere = make(this.operator, "WORKSPACE", Map.of("workspace", "other", "writes", true));
		assertThat(status(ofPeer)).isEqualTo(200);
		String delete = "mutation { deleteWorkspace(input: { workspace: \"powers\" }) { deleted userErrors { code } } }";

		assertThat(this.nobody.with(elsewhere.secret()).graphQl(delete).toString()).contains("FORBIDDEN");
		assertThat(this.nobody.with(own.secret()).graphQl(delete).at("/data/deleteWorkspace/deleted").asBoolean())
			.isTrue();

		assertThat(List.of(own, ofPeer)).allSatisfy((key) -> assertThat(status(key)).isEqualTo(401));
		assertThat(status(elsewhere)).isEqualTo(200);
		world("powers").joins("council", false, "bob");
		assertThat(List.of(own, ofPeer)).allSatisfy((key) -> assertThat(status(key)).isEqualTo(401));
		assertThat(this.operator.graphQl("{ accessKeys(workspace: \"powers\") { nodes { id } } }")
			.at("/data/accessKeys/nodes")).isEmpty();
		assertThat(this.operator.graphQl("{ accessEvents(first: 100) { nodes { what key } } }").toString())
			.contains("{\"what\":\"REVOKED\",\"key\":\"" + ofPeer.id() + "\"}");
	}

	@Test
	void goesWithAllThatWasMadeWithItWhereThatIsWanted() {
		Map<String, Object> own = Map.of("workspace", "powers", "writes", true);
		Made stolen = make(this.operator, "WORKSPACE", own);
		Made second = make(this.nobody.with(stolen.secret()), "WORKSPACE", own);
		Made third = make(this.nobody.with(second.secret()), "PEER", Map.of("workspace", "powers", "peer", "bob"));
		Made other = make(this.operator, "WORKSPACE", own);
		assertThat(status(third)).isEqualTo(200);
		code(this.operator, "revokeAccessKey", "RevokeAccessKeyInput", Map.of("id", second.id()));
		assertThat(status(third)).isEqualTo(200);

		code(this.operator, "revokeAccessKey", "RevokeAccessKeyInput", Map.of("id", stolen.id(), "andMade", true));

		assertThat(List.of(stolen, second, third)).allSatisfy((key) -> assertThat(status(key)).isEqualTo(401));
		assertThat(status(other)).isEqualTo(200);
	}

	private int status(Made key) {
		return this.nobody.with(key.secret()).post(NAMES, Map.of(), "application/json").statusCode();
	}

	@Test
	void ofAWorkspaceMakesKeysForThatOneOnly() {
		Http own = this.nobody
			.with(make(this.operator, "WORKSPACE", Map.of("workspace", "powers", "writes", true)).secret());
		Made foreign = make(this.operator, "WORKSPACE", Map.of("workspace", "other"));

		assertThat(make(own, "PEER", Map.of("workspace", "powers", "peer", "bob")).id()).isNotEmpty();
		assertThat(code(own, "makeAccessKey", "MakeAccessKeyInput", Map.of("kind", "WORKSPACE", "workspace", "other")))
			.isEqualTo("FORBIDDEN");
		assertThat(code(own, "makeAccessKey", "MakeAccessKeyInput", Map.of("kind", "OPERATOR"))).isEqualTo("FORBIDDEN");
		assertThat(code(own, "revokeAccessKey", "RevokeAccessKeyInput", Map.of("id", foreign.id())))
			.isEqualTo("NOT_FOUND");
		assertThat(code(own, "revokeAccessKey", "RevokeAccessKeyInput", Map.of("id", "none"))).isEqualTo("NOT_FOUND");
		assertThat(code(own, "rotateAccessKey", "RotateAccessKeyInput", Map.of("id", foreign.id())))
			.isEqualTo("NOT_FOUND");
		assertThat(texts(own, LIST, "workspace")).containsOnly("powers");
	}

	@Test
	void lastsNoLongerThanTheOneItWasMadeWith() {
		String end = this.clock.instant().plus(Duration.ofHours(1)).toString();
		Http own = this.nobody
			.with(make(this.operator, "WORKSPACE", Map.of("workspace", "powers", "writes", true, "expiresAt", end))
				.secret());
		Made longest = make(own, "PEER", Map.of("workspace", "powers", "peer", "bob"));

		this.clock.advance(Duration.ofHours(2));

		assertThat(this.nobody.with(longest.secret()).post(NAMES, Map.of(), "application/json").statusCode())
			.isEqualTo(401);
	}

	@Test
	void leavesInTheLogWhatBecameOfIt() {
		Made key = make(this.operator, "PEER", Map.of("workspace", "powers", "peer", "bob"));
		Http bob = this.nobody.with(key.secret());
		for (int i = 0; i < 3; i++) {
			bob.graphQl("mutation { flush(workspace: \"powers\") { pending } }");
		}
		revoke(this.operator, key.id());
		bob.graphQl(NAMES);

		await().untilAsserted(() -> assertThat(events(key.id())).containsExactlyInAnyOrder("MADE 1", "FORBIDDEN 3",
				"REVOKED 1", "UNAUTHENTICATED 1"));

		this.clock.advance(Duration.ofDays(100));
		Made next = make(this.nobody.with(Keyholders.operator(this.context)), "WORKSPACE",
				Map.of("workspace", "powers"));
		assertThat(events(key.id())).isEmpty();
		assertThat(events(next.id())).containsExactly("MADE 1");
	}

	private List<String> events(String key) {
		List<String> events = new ArrayList<>();
		this.operator.graphQl("{ accessEvents(first: 100) { nodes { what key count } } }")
			.at("/data/accessEvents/nodes")
			.valueStream()
			.filter((event) -> event.get("key").asString("").equals(key))
			.forEach((event) -> events.add(event.get("what").asString() + " " + event.get("count").asInt()));
		return events;
	}

	@Test
	void isNotMadeForWhatIsNotThere() {
		assertThat(List.of(Map.of("kind", "WORKSPACE", "workspace", "none"),
				Map.of("kind", "PEER", "workspace", "powers", "peer", "none"),
				Map.of("kind", "SESSION", "workspace", "powers", "session", "none")))
			.allSatisfy((input) -> assertThat(code(this.operator, "makeAccessKey", "MakeAccessKeyInput", input))
				.isEqualTo("NOT_FOUND"));
		assertThat(code(this.operator, "makeAccessKey", "MakeAccessKeyInput",
				Map.of("kind", "WORKSPACE", "workspace", "powers", "peer", "bob")))
			.isEqualTo("INVALID_VALUE");
		assertThat(code(this.operator, "makeAccessKey", "MakeAccessKeyInput",
				Map.of("kind", "PEER", "workspace", "powers")))
			.isEqualTo("REQUIRED");
	}

	private static void revoke(Http by, String id) {
		JsonNode answer = by.graphQl(
				"mutation($id: ID!) { revokeAccessKey(input: { id: $id }) { accessKey { revokedAt } userErrors { code } } }",
				Map.of("id", id));
		assertThat(answer.at("/data/revokeAccessKey/accessKey/revokedAt").isString()).as(answer.toString()).isTrue();
	}

	private static String code(Http by, String mutation, String type, Map<String, ?> input) {
		JsonNode answer = by.graphQl(
				"mutation($input: %s!) { %s(input: $input) { userErrors { code } } }".formatted(type, mutation),
				Map.of("input", input));
		JsonNode refused = answer.at("/errors/0/extensions/code");
		return refused.isString() ? refused.asString()
				: answer.at("/data/" + mutation + "/userErrors/0/code").asString("none");
	}

	private static List<String> texts(Http by, String query, String field) {
		JsonNode answer = by.graphQl(query);
		assertThat(answer.get("errors")).as(answer.toString()).isNull();
		return World.texts(answer.get("data").iterator().next(), "nodes", field);
	}

}
