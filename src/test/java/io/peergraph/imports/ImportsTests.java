package io.peergraph.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.peergraph.QuietTest;
import io.peergraph.World;
import io.peergraph.api.Metadata;
import io.peergraph.message.Message;
import io.peergraph.message.MessageLog;
import io.peergraph.message.Messages;
import io.peergraph.message.NewMessage;
import io.peergraph.session.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@QuietTest
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class ImportsTests {

	private static final SessionId LUNCH = new SessionId("demo", "lunch");

	@Autowired
	Imports imports;

	@Autowired
	Messages messages;

	@Autowired
	MessageLog log;

	@LocalServerPort
	int port;

	@Test
	void keepsTheOrderOfEachSessionHoweverTheyAreMixed() throws IOException {
		List<String> lines = IntStream.range(0, 1_000)
			.mapToObj((i) -> line("room-" + i % 7, "peer-" + i % 3, "message " + i))
			.toList();

		Imported imported = read(lines);

		assertThat(imported).isEqualTo(new Imported(1_000, 7, 1, 0, 0));
		for (int room = 0; room < 7; room++) {
			int first = room;
			assertThat(contents(new SessionId("demo", "room-" + room))).containsExactlyElementsOf(
					IntStream.range(0, 1_000).filter((i) -> i % 7 == first).mapToObj((i) -> "message " + i).toList());
		}
	}

	@Test
	void storesALineOnceHoweverOftenItIsImported() throws IOException {
		List<String> lines = IntStream.range(0, 250)
			.mapToObj((i) -> line("lunch", "alice", (i % 10 == 0) ? "ok" : "message " + i))
			.toList();
		read(lines.subList(0, 130));

		assertThat(read(lines)).isEqualTo(new Imported(120, 1, 1, 130, 0));
		assertThat(read(lines)).isEqualTo(new Imported(0, 0, 0, 250, 0));
		assertThat(contents(LUNCH)).hasSize(250).filteredOn("ok"::equals).hasSize(25);
	}

	@Test
	void storesALineOnceWhenTwoImportsRace() throws Exception {
		List<String> lines = IntStream.range(0, 500).mapToObj((i) -> line("lunch", "alice", "message " + i)).toList();
		List<Throwable> problems = Collections.synchronizedList(new ArrayList<>());

		List<Thread> racing = IntStream.range(0, 3).mapToObj((i) -> Thread.ofVirtual().start(() -> {
			try {
				read(lines);
			}
			catch (IOException | RuntimeException ex) {
				problems.add(ex);
			}
		})).toList();
		for (Thread thread : racing) {
			thread.join();
		}

		assertThat(problems).isEmpty();
		assertThat(contents(LUNCH)).hasSize(500).doesNotHaveDuplicates();
	}

	@Test
	void passesOverBadLinesAndNamesThemByNumberAndRule(CapturedOutput output) throws IOException {
		Imported imported = read(List.of(line("lunch", "alice", "one"), "{\"secret\": ", "", "[\"secret\"]",
				line("lun/ch", "alice", "secret"), line("lunch", "alice", "secret".repeat(5_000)),
				"{\"workspace\":\"demo\",\"session\":\"lunch\",\"peer\":\"alice\"}",
				"{\"workspace\":\"demo\",\"session\":\"lunch\",\"peer\":\"alice\",\"content\":7}",
				line("lunch", "alice", "secret", "\"createdAt\":\"yesterday\""),
				line("lunch", "alice", "secret", "\"metadata\":[\"secret\"]"),
				line("lunch", "alice", "secret", "\"members\":[\"se/cret\"]"),
				line("lunch", "alice", "secret", "\"secret\":1"), line("lunch", "bob", "two")));

		assertThat(imported).isEqualTo(new Imported(2, 1, 1, 0, 10));
		assertThat(contents(LUNCH)).containsExactly("one", "two");
		assertThat(output.getAll()).doesNotContain("secret")
			.contains("line=\"2\" rule=\"the line must be one JSON object")
			.contains("line=\"4\" rule=\"the line must be a JSON object\"")
			.contains("line=\"5\" rule=\"session must be 1 to 512 bytes")
			.contains("line=\"6\" rule=\"content must have at most 25,000 characters, not 30000\"")
			.contains("line=\"7\" rule=\"content is required\"")
			.contains("line=\"8\" rule=\"content must be a text\"")
			.contains("line=\"9\" rule=\"createdAt must be ISO 8601")
			.contains("line=\"10\" rule=\"metadata must be an object\"")
			.contains("line=\"11\" rule=\"peer must be 1 to 512 bytes")
			.contains("line=\"12\" rule=\"the line has an unknown field");
	}

	@Test
	void aMendedLineComesLaterAndDoublesNothing() throws IOException {
		read(List.of(line("lunch", "alice", "one"), "{\"content\":\"two\"}", line("lunch", "alice", "three")));

		Imported mended = read(
				List.of(line("lunch", "alice", "one"), line("lunch", "alice", "two"), line("lunch", "alice", "three")));

		assertThat(mended).isEqualTo(new Imported(1, 1, 1, 2, 0));
		assertThat(contents(LUNCH)).containsExactly("one", "three", "two");
	}

	@Test
	void whoTakesPartLaterDoesNotWitnessWhatWasSaidBefore() throws IOException {
		read(List.of(line("lunch", "alice", "alone"), line("lunch", "alice", "to bob", "\"members\":[\"bob\"]"),
				line("lunch", "bob", "to alice"), line("lunch", "carol", "hello, I am new"),
				line("lunch", "alice", "to all", "\"members\":[{\"peer\":\"dave\",\"observeOthers\":true}]")));

		assertThat(this.messages.witnesses(stored(LUNCH)).values()).containsExactlyInAnyOrder(List.of("alice"),
				List.of("alice", "bob"), List.of("alice", "bob"), List.of("alice", "bob", "carol"),
				List.of("alice", "bob", "carol", "dave"));
	}

	@Test
	void takesTheKeyOfTheCallerAsAddMessagesDoes() throws IOException {
		this.log.append(LUNCH, List.of(new NewMessage("alice", "one", Metadata.EMPTY, null, null)), "key-1");

		Imported imported = read(List.of(line("lunch", "alice", "one", "\"idempotencyKey\":\"key-1\""),
				line("lunch", "alice", "one", "\"idempotencyKey\":\"key-2\""),
				line("lunch", "alice", "one", "\"idempotencyKey\":\"key-2\""),
				line("lunch", "alice", "other", "\"idempotencyKey\":\"key-2\"")));

		assertThat(imported).isEqualTo(new Imported(1, 1, 1, 2, 1));
		assertThat(contents(LUNCH)).containsExactly("one", "one");
	}

	@Test
	void doesNotBringBackWhatWasDeleted() throws IOException {
		List<String> lines = List.of(line("lunch", "alice", "one"), line("lunch", "alice", "two"));
		read(lines);
		World world = World.on(this.port, "demo");
		String first = World
			.texts(world.look("session(name: \"lunch\") { messages { nodes { id } } }"), "session", "messages", "nodes",
					"id")
			.getFirst();
		world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", first));

		assertThat(read(lines)).isEqualTo(new Imported(0, 0, 0, 2, 0));
		assertThat(contents(LUNCH)).containsExactly("two");
	}

	@Test
	void tellsOfADeletedMessageWithAKeyNothingButThatItWasThere() throws IOException {
		String deleted = line("lunch", "alice", "one", "\"idempotencyKey\":\"key\"");
		read(List.of(deleted, line("lunch", "alice", "two")));
		World world = World.on(this.port, "demo");
		String first = World
			.texts(world.look("session(name: \"lunch\") { messages { nodes { id } } }"), "session", "messages", "nodes",
					"id")
			.getFirst();
		world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", first));

		assertThat(read(List.of(deleted))).isEqualTo(new Imported(0, 0, 0, 1, 0));
		assertThat(read(List.of(line("lunch", "alice", "guess", "\"idempotencyKey\":\"key\""))))
			.isEqualTo(new Imported(0, 0, 0, 1, 0));
		assertThat(contents(LUNCH)).containsExactly("two");
	}

	private Imported read(List<String> lines) throws IOException {
		return this.imports.read(new BufferedReader(new StringReader(String.join("\n", lines))), (done) -> {
		});
	}

	private List<Message> stored(SessionId session) {
		return this.messages.log(session, 0, Long.MAX_VALUE, 1_000);
	}

	private List<String> contents(SessionId session) {
		return stored(session).stream().map(Message::content).toList();
	}

	private static String line(String session, String peer, String content, String... more) {
		String rest = (more.length > 0) ? "," + String.join(",", more) : "";
		return "{\"workspace\":\"demo\",\"session\":\"%s\",\"peer\":\"%s\",\"content\":\"%s\"%s}".formatted(session,
				peer, content, rest);
	}

}
