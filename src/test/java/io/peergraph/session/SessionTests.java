package io.peergraph.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.QuietTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@QuietTest
class SessionTests {

	@LocalServerPort
	int port;

	World world;

	@BeforeEach
	void begin() {
		this.world = World.on(this.port, "demo");
	}

	@Test
	void leavingClosesAWindowAndComingBackOpensAnother() {
		this.world.says("lunch", "alice", "one", "two");
		this.world.joins("lunch", false, "bob").says("lunch", "alice", "three");
		this.world.leaves("lunch", "bob").says("lunch", "alice", "four");
		this.world.joins("lunch", false, "bob").joins("lunch", false, "bob").says("lunch", "alice", "five");

		JsonNode session = this.world
			.look("session(name: \"lunch\") { members { peer { name } windows "
					+ "{ fromSequence toSequence } } messages { totalCount nodes { content witnesses { name } } } }")
			.get("session");

		assertThat(session.get("members").toString()).isEqualTo("""
				[{"peer":{"name":"alice"},"windows":[{"fromSequence":1,"toSequence":null}]},\
				{"peer":{"name":"bob"},"windows":[{"fromSequence":3,"toSequence":4},\
				{"fromSequence":5,"toSequence":null}]}]""");
		assertThat(World.texts(session, "messages", "nodes", "witnesses", "name")).containsExactly("alice", "alice",
				"alice", "bob", "alice", "alice", "bob");
	}

	@Test
	void settingPeersLetsExactlyTheseTakePartAndWhoStaysGoesOn() {
		this.world.joins("lunch", true, "alice", "bob", "carol").says("lunch", "alice", "one", "two");

		set("bob", "dave");
		this.world.says("lunch", "bob", "three");
		set("bob", "dave");
		this.world.says("lunch", "bob", "four");

		assertThat(members()).isEqualTo("""
				[{"peer":{"name":"bob"},"observeOthers":true,"windows":[{"fromSequence":1,"toSequence":null}]},\
				{"peer":{"name":"dave"},"observeOthers":false,"windows":[{"fromSequence":3,"toSequence":null}]}]""");
		assertThat(
				World.texts(this.world.look("session(name: \"lunch\") { messages { nodes { witnesses { name } } } }"),
						"session", "messages", "nodes", "witnesses", "name"))
			.containsExactly("alice", "bob", "carol", "alice", "bob", "carol", "bob", "dave", "bob", "dave");
		set();
		assertThat(members()).isEqualTo("[]");
		set("alice");
		assertThat(World.texts(
				this.world.look(
						"seenBy(peer: \"alice\") { session(name: \"lunch\") { messages " + "{ nodes { content } } } }"),
				"seenBy", "session", "messages", "nodes", "content"))
			.containsExactly("one", "two");
	}

	@Test
	void settingPeersChangesNobodyWhenOneNameIsWrong() {
		this.world.joins("lunch", false, "alice");

		JsonNode refused = this.world.tries("setPeers", "SetPeersInput", "session { name }", Map.of("workspace", "demo",
				"session", "lunch", "members", List.of(Map.of("peer", "bob"), Map.of("peer", "a/b"))));

		assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("INVALID_NAME");
		assertThat(World.texts(refused, "userErrors", "field")).containsExactly("members", "1", "peer");
		assertThat(members()).contains("alice").doesNotContain("bob");
		assertThat(this.world.look("peer(name: \"bob\") { name }").get("peer").isNull()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "addPeers", "setPeers", "saveSession" })
	void aPeerTakesPartInOneWay(String mutation) {
		boolean saves = mutation.equals("saveSession");
		String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Input";
		Map<String, ?> watching = Map.of("peer", "bob", "observeOthers", true);

		JsonNode refused = this.world.tries(mutation, type, "session { name }",
				Map.of("workspace", "demo", saves ? "name" : "session", "lunch", "members",
						List.of(watching, Map.of("peer", "bob", "observeOthers", false))));
		assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("INVALID_VALUE");
		assertThat(World.texts(refused, "userErrors", "field")).containsExactly("members", "1", "peer");
		assertThat(this.world.ask("name").at("/data/workspace").isNull()).isTrue();

		this.world.mutate(mutation, type, "session { name }", Map.of("workspace", "demo", saves ? "name" : "session",
				"lunch", "members", List.of(watching, watching)));
		assertThat(members()).containsOnlyOnce("bob").contains("\"observeOthers\":true");
	}

	private void set(String... peers) {
		this.world.mutate("setPeers", "SetPeersInput", "session { name }", Map.of("workspace", "demo", "session",
				"lunch", "members", Stream.of(peers).map((peer) -> Map.of("peer", peer)).toList()));
	}

	private String members() {
		return this.world.look(
				"session(name: \"lunch\") { members { peer { name } observeOthers windows { fromSequence toSequence } } }")
			.at("/session/members")
			.toString();
	}

	@Test
	void pagesThroughMembersAsEachSeesThem() {
		this.world.joins("lunch", false, "eve", "bob", "alice", "dave").says("lunch", "alice", "one");
		this.world.leaves("lunch", "dave").joins("lunch", false, "carol");

		JsonNode first = page("", "first: 2");
		JsonNode second = page("", "first: 2, after: \"%s\"".formatted(end(first)));
		JsonNode last = page("", "last: 1");

		assertThat(World.texts(first, "nodes", "peer", "name")).containsExactly("alice", "bob");
		assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
		assertThat(World.texts(second, "nodes", "peer", "name")).containsExactly("carol", "eve");
		assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
		assertThat(World.texts(last, "nodes", "peer", "name")).containsExactly("eve");
		assertThat(World.texts(page("", "last: 2, before: \"%s\"".formatted(start(last))), "nodes", "peer", "name"))
			.containsExactly("bob", "carol");
		assertThat(first.get("totalCount").asInt()).isEqualTo(4);
		JsonNode left = page("dave", "first: 10");
		assertThat(World.texts(left, "nodes", "peer", "name")).containsExactly("alice", "bob", "dave", "eve");
		assertThat(left.get("totalCount").asInt()).isEqualTo(4);
	}

	private JsonNode page(String eyes, String arguments) {
		String page = "session(name: \"lunch\") { membersConnection(" + arguments + ") { totalCount pageInfo "
				+ "{ hasNextPage startCursor endCursor } nodes { peer { name } windows { fromSequence } } } }";
		JsonNode seen = eyes.isEmpty() ? this.world.look(page)
				: this.world.look("seenBy(peer: \"" + eyes + "\") { " + page + " }").get("seenBy");
		return seen.at("/session/membersConnection");
	}

	@Test
	void listsLeaveOutWhatIsNotActiveWhenThatIsAsked() {
		this.world.says("lunch", "alice", "one");
		this.world.says("dinner", "alice", "two");
		this.world.says("supper", "bob", "three");
		this.world.mutate("saveSession", "SaveSessionInput", "session { isActive }",
				Map.of("workspace", "demo", "name", "lunch", "isActive", false));

		for (String eyes : List.of("", "peer(name: \"alice\")", "seenBy(peer: \"alice\")")) {
			assertThat(listed(eyes, "")).contains("lunch", "dinner");
			assertThat(listed(eyes, "(filter: {isActive: true})")).doesNotContain("lunch").contains("dinner");
			assertThat(listed(eyes, "(filter: {isActive: false})")).containsExactly("lunch");
			assertThat(listed(eyes, "(filter: {or: [{isActive: false}, {name: {eq: \"dinner\"}}]})"))
				.containsExactly("lunch", "dinner");
		}
		assertThat(this.world
			.look("sessions(filter: {isActive: true}) { totalCount } "
					+ "peer(name: \"alice\") { sessions(filter: {isActive: true}) { totalCount } }")
			.toString()).isEqualTo("{\"sessions\":{\"totalCount\":2},\"peer\":{\"sessions\":{\"totalCount\":1}}}");
	}

	private List<String> listed(String eyes, String arguments) {
		String list = "sessions" + arguments + " { nodes { name } }";
		JsonNode found = eyes.isEmpty() ? this.world.look(list)
				: this.world.look(eyes + " { " + list + " }").get(eyes.substring(0, eyes.indexOf('(')));
		return World.texts(found, "sessions", "nodes", "name");
	}

	@Test
	void throughAPeersEyesOnlyItsWindowsExist() {
		this.world.says("lunch", "alice", "secret one", "secret two");
		this.world.joins("lunch", false, "bob").says("lunch", "alice", "hello bob");
		this.world.leaves("lunch", "bob").says("lunch", "alice", "secret three");
		this.world.says("aside", "carol", "secret four");

		JsonNode seen = this.world.look("seenBy(peer: \"bob\") { peers { totalCount nodes { name } } "
				+ "sessions { totalCount nodes { name lastMessageAt members { peer { name } windows { fromSequence } } "
				+ "messages { totalCount nodes { content author { name sessions { totalCount } } session { name } } } } } "
				+ "search(query: \"secret hello\") { message { content } } }")
			.get("seenBy");

		assertThat(seen.toString()).doesNotContain("secret").doesNotContain("carol").doesNotContain("aside");
		assertThat(World.texts(seen, "sessions", "nodes", "messages", "nodes", "content")).containsExactly("hello bob");
		assertThat(World.texts(seen, "search", "message", "content")).containsExactly("hello bob");
		assertThat(World.texts(seen, "sessions", "nodes", "messages", "totalCount")).containsExactly("1");
		assertThat(World.texts(seen, "peers", "nodes", "name")).containsExactlyInAnyOrder("alice", "bob");
		assertThat(World.texts(seen, "peers", "totalCount")).containsExactly("2");
	}

	@Test
	void observingOthersCountsFromThenOnInAWindowOfItsOwn() {
		this.world.joins("lunch", false, "bob").says("lunch", "alice", "one");
		this.world.joins("lunch", true, "bob").says("lunch", "alice", "two");

		JsonNode member = this.world.look(
				"session(name: \"lunch\") { members { peer { name } observeOthers windows { fromSequence toSequence } } }")
			.get("session")
			.get("members");

		assertThat(member.toString()).contains("""
				{"peer":{"name":"bob"},"observeOthers":true,"windows":[{"fromSequence":1,"toSequence":null}]}""");
	}

	@Test
	void pagesForwardsAndBackwards() {
		this.world.says("lunch", "alice", "1", "2", "3", "4", "5");

		JsonNode first = messages("first: 2");
		JsonNode second = messages("first: 2, after: \"%s\"".formatted(end(first)));
		JsonNode last = messages("last: 2");
		JsonNode middle = messages("last: 2, before: \"%s\"".formatted(start(last)));

		assertThat(World.texts(first, "nodes", "content")).containsExactly("1", "2");
		assertThat(World.texts(second, "nodes", "content")).containsExactly("3", "4");
		assertThat(second.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
		assertThat(World.texts(last, "nodes", "content")).containsExactly("4", "5");
		assertThat(last.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
		assertThat(last.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
		assertThat(World.texts(middle, "nodes", "content")).containsExactly("2", "3");
	}

	@Test
	void aDeletedMessageKeepsItsNumberAndNothingElse() {
		String id = this.world.says("lunch", "alice", "one", "the secret", "three").get(1);

		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", id));

		JsonNode page = messages("filter: {sequence: {gte: 1}}");
		assertThat(World.texts(page, "nodes", "sequence")).containsExactly("1", "3");
		assertThat(messages("first: 1").get("totalCount").asInt()).isEqualTo(2);
		assertThat(this.world.look("search(query: \"secret\") { score }").get("search")).isEmpty();
		this.world.says("lunch", "alice", "four");
		assertThat(World.texts(messages("last: 1"), "nodes", "sequence")).containsExactly("4");
	}

	@Test
	void aDeletedSessionIsGoneWithAllThatWasSaid() {
		this.world.says("lunch", "alice", "one");

		assertThat(delete().get("deleted").asBoolean()).isTrue();
		assertThat(delete().get("deleted").asBoolean()).isFalse();

		assertThat(this.world
			.look("session(name: \"lunch\") { name } sessions { totalCount } "
					+ "search(query: \"one\") { score } peer(name: \"alice\") { sessions { totalCount } }")
			.toString()).isEqualTo("""
					{"session":null,"sessions":{"totalCount":0},"search":[],"peer":{"sessions":{"totalCount":0}}}""");
	}

	@Test
	void writingWhileTheSessionIsDeletedBeginsItAnew() throws Exception {
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> running = IntStream.range(0, 48)
				.<Future<?>>mapToObj((call) -> callers.submit(() -> switch (call % 4) {
					case 0 -> delete();
					case 1 -> this.world.tries("removePeers", "RemovePeersInput", "session { name }",
							Map.of("workspace", "demo", "session", "lunch", "peers", List.of("alice")));
					default -> this.world.says("lunch", "alice", "one", "two");
				}))
				.toList();
			for (Future<?> call : running) {
				call.get();
			}
		}
		this.world.says("lunch", "bob", "last");

		JsonNode page = messages("last: 100");
		assertThat(World.texts(page, "nodes", "sequence")).containsExactlyElementsOf(
				IntStream.rangeClosed(1, page.get("totalCount").asInt()).mapToObj(String::valueOf).toList());
	}

	private JsonNode delete() {
		return this.world.mutate("deleteSession", "DeleteSessionInput", "deleted",
				Map.of("workspace", "demo", "session", "lunch"));
	}

	private JsonNode messages(String arguments) {
		return this.world
			.look("session(name: \"lunch\") { messages(" + arguments
					+ ") { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } "
					+ "nodes { content sequence } } }")
			.at("/session/messages");
	}

	private static String end(JsonNode page) {
		return page.at("/pageInfo/endCursor").asString();
	}

	private static String start(JsonNode page) {
		return page.at("/pageInfo/startCursor").asString();
	}

}
