package io.peergraph.message;

import java.util.List;
import java.util.Map;

import io.peergraph.Http;
import io.peergraph.QuietTest;
import io.peergraph.Subscriber;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the application says of a message can change; what was said cannot. */
@QuietTest
@Timeout(300)
class MessageUpdateTests {

	private static final String ALL = "session(name: \"lunch\") { messages { nodes { id sequence content tokenCount createdAt "
			+ "author { name } metadata } } }";

	@LocalServerPort
	int port;

	private World world;

	private String hello;

	private String bye;

	@BeforeEach
	void talk() {
		this.world = World.on(this.port, "demo").joins("lunch", false, "alice", "bob");
		JsonNode added = this.world.mutate("addMessages", "AddMessagesInput", "messages { id }",
				Map.of("workspace", "demo", "session", "lunch", "messages",
						List.of(Map.of("peer", "alice", "content", "hello", "metadata", Map.of("mood", "good")),
								Map.of("peer", "bob", "content", "bye"))));
		this.hello = added.at("/messages/0/id").asString();
		this.bye = added.at("/messages/1/id").asString();
	}

	@Test
	void replacesMetadataAndNothingElse() {
		String before = this.world.look(ALL).toString();
		assertThat(before).contains("\"metadata\":{\"mood\":\"good\"}").contains("\"metadata\":{}");

		JsonNode changed = update(this.hello, Map.of("mood", "bad", "seen", 3)).get("message");
		update(this.bye, Map.of("kept", true));

		assertThat(changed.get("metadata").toString()).contains("\"mood\":\"bad\"").contains("\"seen\":3");
		JsonNode after = this.world.look(ALL);
		assertThat(after.at("/session/messages/nodes/0/metadata")).isEqualTo(changed.get("metadata"));
		assertThat(after.toString()
			.replaceFirst("\"metadata\":\\{\"[^}]*bad[^}]*}", "\"metadata\":{\"mood\":\"good\"}")
			.replace("{\"kept\":true}", "{}")).isEqualTo(before);
		assertThat(found("key: \"mood\", eq: \"bad\"")).containsExactly("hello");
		assertThat(found("key: \"mood\", eq: \"good\"")).isEmpty();
		update(this.hello, Map.of());
		assertThat(found("key: \"mood\", exists: true")).isEmpty();
	}

	@Test
	void showsPeersWhatWasSaidOfItWhenItWasAdded() {
		this.world.leaves("lunch", "bob");
		update(this.hello, Map.of("verdict", "bob lies"));
		update(this.bye, Map.of("verdict", "bob lies"));
		update(this.hello, Map.of("verdict", "bob lies again"));

		JsonNode bob = this.world.look("seenBy(peer: \"bob\") { " + ALL + " search(query: \"hello\", "
				+ "filter: {metadata: [{key: \"verdict\", exists: true}]}) { score } session2: session(name: \"lunch\") { "
				+ "messages(filter: {metadata: [{key: \"verdict\", exists: true}]}) { totalCount } } "
				+ "session3: session(name: \"lunch\") { messages(filter: {metadata: [{key: \"mood\", eq: \"good\"}]}) "
				+ "{ totalCount } } }")
			.get("seenBy");

		assertThat(bob.toString()).doesNotContain("verdict").doesNotContain("lies");
		assertThat(bob.at("/session/messages/nodes/0/metadata").toString()).isEqualTo("{\"mood\":\"good\"}");
		assertThat(bob.at("/search")).isEmpty();
		assertThat(bob.at("/session2/messages/totalCount").asInt()).isZero();
		assertThat(bob.at("/session3/messages/totalCount").asInt()).isOne();
		String follow = "subscription($as: String) { messageAdded(workspace: \"demo\", as: $as) { message { metadata } } }";
		try (Subscriber all = Subscriber.on(this.port); Subscriber own = Subscriber.on(this.port)) {
			all.subscribe("1", follow, Map.of());
			own.subscribe("1", follow, Map.of("as", "bob"));
			assertThat(all.events(2).toString()).contains("bob lies again");
			assertThat(own.events(2).toString()).doesNotContain("lies").contains("good");
		}
	}

	@Test
	void isRefusedForWhatIsNotThereOrNotAllowed() {
		assertThat(code(this.world.look("session(name: \"lunch\") { id }").at("/session/id").asString(), Map.of()))
			.isEqualTo("INVALID_ID");
		JsonNode refused = tries(this.hello, List.of("no object"));
		assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("INVALID_METADATA");
		assertThat(World.texts(refused, "userErrors", "field")).containsExactly("metadata");
		String elsewhere = World.on(this.port, "other").says("lunch", "alice", "hello").getFirst();
		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", this.bye));
		assertThat(code(this.bye, Map.of())).isEqualTo("NOT_FOUND");
		World.on(this.port, "other").mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", elsewhere));
		assertThat(tries(elsewhere, Map.of()).toString()).isEqualTo(tries(this.bye, Map.of()).toString());
		assertThat(Http.on(this.port)
			.graphQl("query($id: ID!) { node(id: $id) { ... on Message { metadata } } }", Map.of("id", this.hello))
			.at("/data/node/metadata")
			.toString()).isEqualTo("{\"mood\":\"good\"}");
	}

	private List<String> found(String metadata) {
		return World.texts(this.world.look("session(name: \"lunch\") { messages(filter: {metadata: [{" + metadata
				+ "}]}) { nodes { content } } }"), "session", "messages", "nodes", "content");
	}

	private JsonNode update(String id, Map<String, ?> metadata) {
		return this.world.mutate("updateMessage", "UpdateMessageInput", "message { metadata }",
				Map.of("id", id, "metadata", metadata));
	}

	private JsonNode tries(String id, Object metadata) {
		return this.world.tries("updateMessage", "UpdateMessageInput", "message { metadata }",
				Map.of("id", id, "metadata", metadata));
	}

	private String code(String id, Object metadata) {
		return tries(id, metadata).at("/userErrors/0/code").asString();
	}

}
