package io.peergraph.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.peergraph.QuietTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
