package io.peergraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.peergraph.key.Keyholders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may call what: each root field of the schema, called by each kind of caller from
 * outside, beside what was reviewed. A field that is added without a decision is one too
 * many here.
 */
@KeyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionTests {

	private static final String GOLDEN = "permissions.txt";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	GraphQlSource source;

	@Autowired
	TestClock clock;

	private final Map<String, Http> callers = new LinkedHashMap<>();

	private final Map<String, String> keys = new LinkedHashMap<>();

	private String message = "";

	private String fact = "";

	private String newer = "";

	private String key = "";

	@BeforeAll
	void talk() throws InterruptedException {
		String operator = Keyholders.operator(this.context);
		Http http = Http.on(this.port).with(operator);
		World.on(this.port, "other").with(operator).joins("council", true, "alice");
		World world = World.on(this.port, "powers").with(operator);
		world.joins("council", true, "alice", "bob", "carol").joins("attic", true, "eve");
		String gone = world.says("council", "alice", "I trust bob.", "hello").getLast();
		world.says("council", "alice", "I live in Porto.");
		String goneElsewhere = world.says("attic", "eve", "hello").getFirst();
		world.leaves("council", "carol");
		this.message = world.says("council", "alice", "I moved to Lisbon.").getFirst();
		world.settles();
		for (String id : List.of(gone, goneElsewhere)) {
			world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", id));
		}
		JsonNode facts = world
			.look("peer(name: \"alice\") { representation { holdings(history: true) { fact { id } } } }")
			.at("/peer/representation/holdings");
		this.fact = facts.at("/0/fact/id").asString();
		this.newer = facts.at("/1/fact/id").asString();
		this.key = Keyholders.make(http, "WORKSPACE", Map.of("workspace", "powers")).split("\\.", 2)[0];
		this.callers.put("nobody", Http.on(this.port));
		this.callers.put("operator", http);
		this.keys.put("operator", operator);
		add("workspace rw", http, "WORKSPACE", Map.of("workspace", "powers", "writes", true));
		add("workspace ro", http, "WORKSPACE", Map.of("workspace", "powers"));
		add("peer inside", http, "PEER", Map.of("workspace", "powers", "peer", "bob", "writes", true));
		add("peer ro", http, "PEER", Map.of("workspace", "powers", "peer", "bob"));
		add("peer outside", http, "PEER", Map.of("workspace", "powers", "peer", "eve", "writes", true));
		add("peer left", http, "PEER", Map.of("workspace", "powers", "peer", "carol", "writes", true));
		add("session", http, "SESSION", Map.of("workspace", "powers", "session", "council", "writes", true));
		add("expired", http, "WORKSPACE", Map.of("workspace", "powers", "writes", true, "expiresAt",
				this.clock.instant().plus(Duration.ofHours(1)).toString()));
		add("revoked", http, "WORKSPACE", Map.of("workspace", "powers", "writes", true, "note", "revoked"));
		add("other tenant", http, "WORKSPACE", Map.of("workspace", "other", "writes", true));
		JsonNode keys = http.graphQl("{ accessKeys(first: 100) { nodes { id note } } }").at("/data/accessKeys/nodes");
		keys.forEach((one) -> {
			if (one.at("/note").asString().equals("revoked")) {
				http.graphQl("mutation($id: ID!) { revokeAccessKey(input: { id: $id }) { userErrors { code } } }",
						Map.of("id", one.get("id").asString()));
			}
		});
		this.clock.advance(Duration.ofHours(2));
	}

	private void add(String name, Http by, String kind, Map<String, ?> more) {
		this.keys.put(name, Keyholders.make(by, kind, more));
		this.callers.put(name, Http.on(this.port).with(this.keys.get(name)));
	}

	private Http caller(String name) {
		return Objects.requireNonNull(this.callers.get(name));
	}

	/** Calls that change nothing for those that come after them, by field. */
	private Map<String, String> calls() {
		Map<String, String> calls = new TreeMap<>();
		calls.put("Query.node", "{ node(id: \"%s\") { id } }".formatted(this.message));
		calls.put("Query.workspace", "{ workspace(name: \"powers\") { name } }");
		calls.put("Query.workspaces", "{ workspaces { nodes { name } } }");
		calls.put("Query.accessKeys", "{ accessKeys(workspace: \"powers\") { nodes { kind } } }");
		calls.put("Query.ticket", "{ ticket }");
		calls.put("Query.accessEvents", "{ accessEvents { nodes { what } } }");
		String in = "workspace: \"powers\", session: \"council\"";
		mutation(calls, "saveWorkspace", "name: \"powers\"");
		mutation(calls, "savePeer", "workspace: \"powers\", name: \"bob\"");
		mutation(calls, "saveSession", "workspace: \"powers\", name: \"council\"");
		mutation(calls, "addPeers", in + ", members: [{ peer: \"bob\" }]");
		mutation(calls, "removePeers", in + ", peers: [\"carol\"]");
		mutation(calls, "setPeers", in + ", members: [{ peer: \"alice\" }, { peer: \"bob\" }]");
		mutation(calls, "addMessages", in + ", messages: [{ peer: \"bob\", content: \"hello\" }]");
		mutation(calls, "updateMessage", "id: \"%s\", metadata: {}".formatted(this.message));
		mutation(calls, "deleteMessage", "id: \"%s\"".formatted("TWVzc2FnZTpwb3dlcnM6Om5vbmU"));
		mutation(calls, "deleteFact", "id: \"%s\"".formatted("RmFjdDpwb3dlcnM6Om5vbmU"));
		// Of a workspace that is not there: its own key may delete none but its own.
		mutation(calls, "deleteWorkspace", "workspace: \"none\"");
		mutation(calls, "deletePeer", "workspace: \"powers\", peer: \"none\"");
		mutation(calls, "deleteSession", "workspace: \"powers\", session: \"none\"");
		mutation(calls, "addFacts",
				"workspace: \"powers\", facts: [{ text: \"bob likes tea\", observer: \"bob\", about: \"bob\" }]");
		mutation(calls, "assertTie", "workspace: \"powers\", kind: TRUSTS, from: \"bob\", to: \"alice\", weight: 0.5");
		mutation(calls, "retractTie", "workspace: \"powers\", kind: TRUSTS, from: \"bob\", to: \"alice\"");
		mutation(calls, "setConfidential", "fact: \"%s\", to: null".formatted(this.fact));
		mutation(calls, "setPeerCard", "workspace: \"powers\", observer: \"bob\", lines: [\"bob likes tea\"]");
		mutation(calls, "undoSupersession",
				"workspace: \"powers\", fact: \"%s\", supersededBy: \"%s\"".formatted(this.fact, this.newer));
		mutation(calls, "backfill", in + ", observer: \"bob\"");
		mutation(calls, "replayDeadLetters", "workspace: \"powers\"");
		mutation(calls, "setTokenBudget", "workspace: \"powers\", tokensPerDay: 1000");
		mutation(calls, "makeAccessKey", "kind: PEER, workspace: \"powers\", peer: \"bob\"");
		mutation(calls, "revokeAccessKey", "id: \"%s\"".formatted(this.key));
		mutation(calls, "rotateAccessKey", "id: \"none\"");
		calls.put("Mutation.flush", "mutation { flush(workspace: \"powers\") { pending } }");
		calls.put("Mutation.rebuildNetwork", "mutation { rebuildNetwork(workspace: \"powers\") { pending } }");
		subscription(calls, "messageAdded", "session: \"council\"", "cursor");
		subscription(calls, "messageDeleted", "live: false", "cursor");
		subscription(calls, "factObserved", "observer: \"bob\"", "cursor");
		subscription(calls, "tieChanged", "as: \"bob\"", "cursor");
		subscription(calls, "chat", "peer: \"bob\", question: \"Where does alice live?\"", "delta");
		return calls;
	}

	private static void mutation(Map<String, String> calls, String name, String input) {
		calls.put("Mutation." + name, "mutation { %s(input: { %s }) { userErrors { code } } }".formatted(name, input));
	}

	private static void subscription(Map<String, String> calls, String name, String arguments, String field) {
		calls.put("Subscription." + name,
				"subscription { %s(workspace: \"powers\", %s) { %s } }".formatted(name, arguments, field));
	}

	@Test
	void decidesOnEveryRootField() {
		assertThat(roots().keySet()).containsExactlyInAnyOrderElementsOf(calls().keySet());
		assertThat(roots()).allSatisfy((name,
				field) -> assertThat(field.hasAppliedDirective("allow")).as("%s says for whom it is", name).isTrue());
	}

	private Map<String, GraphQLFieldDefinition> roots() {
		return Stream.of("Query", "Mutation", "Subscription")
			.map((name) -> (GraphQLObjectType) this.source.schema().getType(name))
			.flatMap((type) -> type.getFieldDefinitions()
				.stream()
				.map((field) -> Map.entry(type.getName() + "." + field.getName(), field)))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	@Test
	void letsEachCallerDoWhatWasReviewed() throws IOException {
		List<String> lines = new ArrayList<>();
		calls().forEach((field, call) -> {
			lines.add(field);
			this.callers.forEach((name, http) -> lines.add("  %-12s %s".formatted(name, outcome(name, http, call))));
		});

		Golden.assertReviewed(GOLDEN, String.join("\n", lines) + "\n");
	}

	private String outcome(String name, Http http, String call) {
		JsonNode answer = http.graphQl(call);
		String code = answer.at("/errors/0/extensions/code").asString("");
		if (code.equals("SUBSCRIPTION_NOT_STREAMED")) {
			return firstEvent(Objects.requireNonNull(this.keys.get(name)), call);
		}
		if (!code.isEmpty()) {
			return code;
		}
		JsonNode found = answer.get("data").iterator().next();
		return found.isNull() ? "null" : found.at("/userErrors/0/code").asString("yes");
	}

	// All of them have something to tell, so it is never waited for in vain.
	private String firstEvent(String key, String call) {
		try (Subscriber subscriber = Subscriber.with(this.port, key)) {
			JsonNode event = subscriber.subscribe("1", call, Map.of()).next();
			return event.get("type").asString().equals("next") ? "yes"
					: event.at("/payload/0/extensions/code").asString(event.toString());
		}
	}

	@Test
	void answersAlikeWhatIsNotThereAndWhatIsNotForTheCaller() {
		Http bob = caller("peer inside");
		Http other = caller("other tenant");
		String say = "mutation { addMessages(input: { workspace: \"%s\", session: \"%s\", messages: [{ peer: \"%s\", content: \"hello\" }] }) { userErrors { code message field } } }";

		assertThat(said(bob, say.formatted("powers", "attic", "bob")).replace("attic", "none"))
			.isEqualTo(said(bob, say.formatted("powers", "none", "bob")));
		assertThat(bob.graphQl(say.formatted("powers", "council", "alice")))
			.isEqualTo(bob.graphQl(say.formatted("powers", "council", "nobody")));
		assertThat(bob.graphQl(say.formatted("other", "council", "bob")))
			.isEqualTo(bob.graphQl(say.formatted("none", "council", "bob")));
		assertThat(other.graphQl(say.formatted("powers", "council", "bob")))
			.isEqualTo(other.graphQl(say.formatted("none", "council", "bob")));
		String look = "{ workspace(name: \"powers\") { seenBy(peer: \"%1$s\") { name } peer(name: \"%1$s\") { name } session(name: \"%2$s\") { name } } }";
		assertThat(bob.graphQl(look.formatted("eve", "attic"))).isEqualTo(bob.graphQl(look.formatted("none", "none")));
		assertThat(other.graphQl(look.formatted("bob", "council")).at("/data/workspace").isNull()).isTrue();
	}

	// Each bookmark is another text.
	private static String said(Http caller, String document) {
		return caller.graphQl(document).toString().replaceAll("(\"bookmark\":\")[\\w-]{123,300}\"", "$1\"");
	}

	@Test
	void leadsNowhereByIdsAndCursorsOfOthers() {
		Http eve = caller("peer outside");
		String node = "query($id: ID!) { node(id: $id) { id ... on Message { content } ... on Fact { text } } }";
		List<String> ids = Stream
			.of("Message:powers::" + id(this.message), "Message:powers:bob:" + id(this.message),
					"Message:powers:eve:" + id(this.message), "Session:powers::council", "Session:powers:bob:council",
					"Workspace:powers:bob:", "Workspace:other::", "Peer:powers:alice:alice", "Peer:powers::bob")
			.map((plain) -> Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(plain.getBytes(StandardCharsets.UTF_8)))
			.toList();

		assertThat(ids).allSatisfy((id) -> assertThat(eve.graphQl(node, Map.of("id", id)).at("/data/node").isNull())
			.as(eve.graphQl(node, Map.of("id", id)).toString())
			.isTrue());
	}

	private static String id(String global) {
		String plain = new String(Base64.getUrlDecoder().decode(global), StandardCharsets.UTF_8);
		return plain.substring(plain.lastIndexOf(':') + 1);
	}

}
