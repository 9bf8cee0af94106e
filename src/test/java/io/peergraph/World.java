package io.peergraph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A small world, built and looked at through the front door. */
public final class World {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final Duration GLANCE = Duration.ofMillis(50);

	private final Http http;

	private final String workspace;

	private World(Http http, String workspace) {
		this.http = http;
		this.workspace = workspace;
	}

	/**
	 * {@return the world of that workspace, in the application on that port}
	 */
	public static World on(int port, String workspace) {
		return new World(Http.on(port), workspace);
	}

	/**
	 * {@return the same world with an access key}
	 */
	public World with(String key) {
		return new World(this.http.with(key), this.workspace);
	}

	/** Lets peers join a session, observing others or not. */
	public World joins(String session, boolean observeOthers, String... peers) {
		List<Map<String, Object>> members = Arrays.stream(peers)
			.map((peer) -> Map.<String, Object>of("peer", peer, "observeOthers", observeOthers))
			.toList();
		mutate("addPeers", "AddPeersInput", "session { name }",
				Map.of("workspace", this.workspace, "session", session, "members", members));
		return this;
	}

	/** Lets peers leave a session. */
	public World leaves(String session, String... peers) {
		mutate("removePeers", "RemovePeersInput", "session { name }",
				Map.of("workspace", this.workspace, "session", session, "peers", List.of(peers)));
		return this;
	}

	/**
	 * Lets a peer say something;
	 * {@return the ids of the messages}
	 */
	public List<String> says(String session, String peer, String... contents) {
		List<Map<String, Object>> messages = Arrays.stream(contents)
			.map((content) -> Map.<String, Object>of("peer", peer, "content", content))
			.toList();
		JsonNode added = mutate("addMessages", "AddMessagesInput", "messages { id }",
				Map.of("workspace", this.workspace, "session", session, "messages", messages));
		List<String> ids = new ArrayList<>();
		added.get("messages").forEach((message) -> ids.add(message.get("id").asString()));
		return ids;
	}

	/** Lets all work that the messages caused be done now. */
	public World settles() throws InterruptedException {
		await("all work").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(GLANCE).until(() -> left() == 0);
		return this;
	}

	private int left() {
		JsonNode answer = this.http.graphQl("mutation($w: String!) { flush(workspace: $w) { pending running parked } }",
				Map.of("w", this.workspace));
		assertThat(answer.get("errors")).as(answer.toString()).isNull();
		JsonNode queue = answer.get("data").get("flush");
		assertThat(queue.get("parked").asInt()).as("messages set aside").isZero();
		return queue.get("pending").asInt() + queue.get("running").asInt();
	}

	/**
	 * {@return the payload of a mutation that must succeed}
	 */
	public JsonNode mutate(String name, String type, String selection, Map<String, ?> input) {
		JsonNode payload = tries(name, type, selection, input);
		assertThat(payload.get("userErrors")).isEmpty();
		return payload;
	}

	/**
	 * {@return the payload of a mutation, with its errors if there are any}
	 */
	public JsonNode tries(String name, String type, String selection, Map<String, ?> input) {
		String document = "mutation($input: %s!) { %s(input: $input) { %s userErrors { code field message } } }"
			.formatted(type, name, selection);
		JsonNode answer = this.http.graphQl(document, Map.of("input", input));
		assertThat(answer.get("errors")).as(answer.toString()).isNull();
		return answer.get("data").get(name);
	}

	/**
	 * {@return the workspace with these fields}
	 */
	public JsonNode look(String selection) {
		JsonNode answer = ask(selection);
		assertThat(answer.get("errors")).as(answer.toString()).isNull();
		return answer.get("data").get("workspace");
	}

	/**
	 * {@return the whole answer to a query for these fields of the workspace}
	 */
	public JsonNode ask(String selection) {
		return this.http.graphQl("query($w: String!) { workspace(name: $w) { %s } }".formatted(selection),
				Map.of("w", this.workspace));
	}

	/**
	 * {@return the texts at the end of a path, which may lead through lists}
	 */
	public static List<String> texts(JsonNode from, String... path) {
		List<JsonNode> nodes = List.of(from);
		for (String name : path) {
			List<JsonNode> next = new ArrayList<>();
			for (JsonNode node : nodes) {
				JsonNode below = node.get(name);
				if (below.isArray()) {
					below.forEach(next::add);
				}
				else {
					next.add(below);
				}
			}
			nodes = next;
		}
		return nodes.stream().map(JsonNode::asString).toList();
	}

}
