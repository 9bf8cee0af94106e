package io.peergraph.message;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.peergraph.QuietTest;
import io.peergraph.World;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Metadata;
import io.peergraph.api.Refused;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.session.SessionId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@QuietTest
class MessageLogTests {

	private static final SessionId LUNCH = new SessionId("demo", "lunch");

	@Autowired
	MessageLog log;

	@Autowired
	Messages messages;

	@LocalServerPort
	int port;

	@Test
	void keepsTheOrderOfMessagesAddedAtOnce() {
		this.log.append(LUNCH, said("alice", "first", "second"), null);
		this.log.append(LUNCH, said("bob", "third"), null);

		assertThat(stored()).extracting(Message::content).containsExactly("first", "second", "third");
		assertThat(stored()).extracting(Message::sequence).containsExactly(1L, 2L, 3L);
	}

	@Test
	void numbersWithoutGapsWhenSixteenWritersMeet() throws Exception {
		inParallel(16, (writer) -> {
			for (int round = 0; round < 10; round++) {
				this.log.append(LUNCH, said("peer-" + (writer + round) % 16, "a", "b", "c"), null);
			}
			return List.of();
		});

		assertThat(stored()).extracting(Message::sequence)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, 480).boxed().toList());
	}

	@Test
	void returnsTheSameMessagesForTheSameKeyAlsoInARace() throws Exception {
		List<List<Message>> answers = inParallel(16,
				(writer) -> this.log.append(LUNCH, said("alice", "once"), "key-1"));

		assertThat(stored()).hasSize(1);
		assertThat(answers).allSatisfy(
				(answer) -> assertThat(answer).extracting(Message::key).containsExactly(stored().getFirst().key()));
	}

	@Test
	void refusesOtherMessagesUnderAKeyThatWasUsed() {
		this.log.append(LUNCH, said("alice", "once"), "key-1");

		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.log.append(LUNCH, said("alice", "twice"), "key-1"))
			.satisfies(
					(refused) -> assertThat(refused.errors().getFirst().code()).isEqualTo(Code.IDEMPOTENCY_CONFLICT));
		assertThat(stored()).hasSize(1);
	}

	@Test
	void tellsOfAKeyWhoseMessageIsDeletedNothingThatHelpsToGuessIt() {
		List<Message> stored = this.log.append(LUNCH, said("alice", "kept", "secret"), "key-1");
		String secret = new GlobalId("Message", stored.getLast().view(), stored.getLast().key()).encoded();
		World.on(this.port, "demo").mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", secret));

		assertThat(refusal(said("alice", "kept", "secret"))).isEqualTo(refusal(said("alice", "kept", "guess")))
			.startsWith("IDEMPOTENCY_CONFLICT");
		assertThat(TestDatabase.query("MATCH (k:IdempotencyKey) RETURN k.fingerprint AS fingerprint", Map.of()))
			.singleElement()
			.satisfies((row) -> assertThat(row.get("fingerprint").isNull()).isTrue());
		assertThat(stored()).extracting(Message::content).containsExactly("kept");
	}

	private String refusal(List<NewMessage> again) {
		try {
			return this.log.append(LUNCH, again, "key-1").toString();
		}
		catch (Refused ex) {
			return ex.errors().getFirst().code() + " " + ex.errors().getFirst().message();
		}
	}

	@Test
	void theAuthorWitnessesWhatItSaid() {
		Message message = this.log.append(LUNCH, said("alice", "hello"), null).getFirst();

		assertThat(this.messages.witnesses(List.of(message))).containsEntry(message.key(), List.of("alice"));
		assertThat(this.messages.find(View.of("demo").through("alice"), message.key())).isPresent();
		assertThat(this.messages.find(View.of("demo").through("bob"), message.key())).isEmpty();
	}

	private List<Message> stored() {
		return this.messages.log(LUNCH, 0, Long.MAX_VALUE, 1000);
	}

	private static List<NewMessage> said(String peer, String... contents) {
		return List.of(contents)
			.stream()
			.map((content) -> new NewMessage(peer, content, Metadata.EMPTY, null, null))
			.toList();
	}

	interface Work {

		List<Message> by(int writer);

	}

	private static List<List<Message>> inParallel(int writers, Work work) throws Exception {
		try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
			List<Callable<List<Message>>> tasks = IntStream.range(0, writers)
				.<Callable<List<Message>>>mapToObj((writer) -> () -> work.by(writer))
				.toList();
			List<List<Message>> results = new java.util.ArrayList<>();
			for (Future<List<Message>> result : pool.invokeAll(tasks)) {
				results.add(result.get());
			}
			return results;
		}
	}

}
