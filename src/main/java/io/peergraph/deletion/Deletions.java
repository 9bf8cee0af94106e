package io.peergraph.deletion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.message.PeerRemoved;
import io.peergraph.peer.PeerId;
import io.peergraph.session.SessionId;
import io.peergraph.session.SessionRemoved;
import io.peergraph.session.Window;
import io.peergraph.stream.Streams;
import io.peergraph.workspace.Workspaces;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The logs of what was deleted, which tell those who had witnessed it. */
@Repository
class Deletions {

	/** The most that is read at once. */
	static final int LIMIT = 10;

	private static final CypherFile AFTER = CypherFile.named("deletion/after");

	private static final CypherFile ATTENDANCE = CypherFile.named("deletion/attendance");

	private static final CypherFile AWAIT = CypherFile.named("deletion/await");

	private static final CypherFile FORGET_WITNESS = CypherFile.named("deletion/forget-witness");

	private static final CypherFile NOTE = CypherFile.named("deletion/note");

	private static final CypherFile OF_SESSION = CypherFile.named("deletion/of-session");

	private static final CypherFile UP_TO = CypherFile.named("deletion/up-to");

	private static final int MOST_IN_PART = 100;

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Streams streams;

	Deletions(Neo4jClient client, Transactions transactions, Streams streams) {
		this.client = client;
		this.transactions = transactions;
		this.streams = streams;
	}

	/**
	 * Notes that messages are deleted, as long as it is known who witnessed them. The log
	 * is written at the very end of the transaction, since its lock is held until then:
	 * no other is taken after it.
	 * @param session where they were said, which is locked
	 * @param messages their numbers by their ids
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void note(SessionId session, Map<String, Long> messages) {
		List<Map<String, Object>> parts = parts(session, messages);
		if (!parts.isEmpty()) {
			this.streams.ringAfterCommit(DeletionJournal.log(session.workspace()));
			beforeCommit(() -> this.client.query(NOTE)
				.bindAll(Map.of("workspace", session.workspace(), "token", Workspaces.newToken(), "parts", parts))
				.run());
		}
	}

	@EventListener
	void on(SessionRemoved removed) {
		SessionId session = removed.session();
		Map<String, Long> messages = new HashMap<>();
		this.client.query(OF_SESSION)
			.bindAll(Map.of("workspace", session.workspace(), "session", session.name()))
			.fetchAs(Record.class)
			.mappedBy((types, row) -> row)
			.all()
			.forEach((row) -> messages.put(row.get("id").asString(), row.get("sequence").asLong()));
		note(session, messages);
	}

	@EventListener
	void on(PeerRemoved removed) {
		PeerId peer = removed.peer();
		beforeCommit(() -> this.client.query(FORGET_WITNESS)
			.bindAll(Map.of("workspace", peer.workspace(), "peer", peer.name()))
			.run());
	}

	private static void beforeCommit(Runnable last) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void beforeCommit(boolean readOnly) {
				last.run();
			}
		});
	}

	// Messages that follow each other and were witnessed by the same.
	private List<Map<String, Object>> parts(SessionId session, Map<String, Long> messages) {
		List<Presence> presences = presences(session);
		List<Map<String, Object>> parts = new ArrayList<>();
		List<String> ids = new ArrayList<>();
		Set<String> witnesses = Set.of();
		long upTo = 0;
		for (Map.Entry<String, Long> message : messages.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
			.toList()) {
			long sequence = message.getValue();
			if (sequence >= upTo || ids.size() == MOST_IN_PART) {
				witnesses = Presence.at(presences, sequence);
				upTo = Presence.changes(presences, sequence);
				ids = new ArrayList<>();
				parts.add(Map.of("session", session.name(), "ids", ids, "witnesses", witnesses));
			}
			ids.add(message.getKey());
		}
		return parts;
	}

	private List<Presence> presences(SessionId session) {
		return List.copyOf(this.client.query(ATTENDANCE)
			.bindAll(Map.of("workspace", session.workspace(), "session", session.name()))
			.fetchAs(Presence.class)
			.mappedBy((types, row) -> new Presence(row.get("peer").asString(),
					Window.of(row.get("fromSequence"), row.get("toSequence"))))
			.all());
	}

	/** A window of a peer. */
	private record Presence(String peer, Window window) {

		static Set<String> at(List<Presence> presences, long sequence) {
			return presences.stream()
				.filter((presence) -> presence.window.contains(sequence))
				.map(Presence::peer)
				.collect(Collectors.toSet());
		}

		// From which message on the witnesses may be others.
		static long changes(List<Presence> presences, long sequence) {
			return presences.stream()
				.map(Presence::window)
				.flatMapToLong((window) -> LongStream.of(window.fromSequence(), window.end()))
				.filter((border) -> border > sequence)
				.min()
				.orElse(Long.MAX_VALUE);
		}

	}

	/**
	 * What was deleted together.
	 *
	 * @param last the place of the last of the messages; those of the others are right
	 * before it
	 * @param messages in order
	 */
	record Noted(long last, List<DeletedMessage> messages) {
	}

	/**
	 * {@return how far the log of a workspace goes; empty when there is no such
	 * workspace}
	 */
	Optional<Long> head(String workspace) {
		return this.transactions
			.readOnly(() -> this.client.query(UP_TO).bind(workspace).to("workspace").fetchAs(Long.class).one());
	}

	/**
	 * {@return what has places in a range, in order, at most {@link #LIMIT} of them}
	 */
	List<Noted> between(String workspace, long after, long head) {
		// A transaction becomes visible piece by piece, the head before the rest.
		this.transactions.write(() -> {
			this.client.query(AWAIT).bindAll(Map.of("workspace", workspace, "token", Workspaces.newToken())).run();
		});
		return this.transactions.readOnly(() -> List.copyOf(this.client.query(AFTER)
			.bindAll(Map.of("workspace", workspace, "after", after, "head", head, "limit", LIMIT))
			.fetchAs(Noted.class)
			.mappedBy((types, row) -> toNoted(row))
			.all()));
	}

	private static Noted toNoted(Record row) {
		Set<String> witnesses = Set.copyOf(row.get("witnesses").asList(Value::asString));
		String session = row.get("session").asString();
		return new Noted(row.get("last").asLong(),
				row.get("ids").asList((id) -> new DeletedMessage(id.asString(), session, witnesses)));
	}

}
