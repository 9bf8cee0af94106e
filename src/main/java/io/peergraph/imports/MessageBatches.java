package io.peergraph.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.peergraph.session.SessionId;

/**
 * Gathers lines into batches of one session each, looking a little ahead where the
 * sessions of a file are mixed. Who takes part in a session for the first time begins a
 * batch, since whoever joins witnesses the whole batch: a peer takes part from its own
 * line on, as if every line were a call of its own.
 */
final class MessageBatches {

	private static final int LOOK_AHEAD = 5_000;

	private final Map<SessionId, MessageBatch> open = new LinkedHashMap<>();

	private final Map<SessionId, Set<String>> known = new HashMap<>();

	private final Occurrences occurrences = new Occurrences();

	private final Consumer<MessageBatch> next;

	private int waiting;

	/**
	 * Gathers batches.
	 * @param next takes each batch; those of one session in order
	 */
	MessageBatches(Consumer<MessageBatch> next) {
		this.next = next;
	}

	void add(ImportLine line) {
		SessionId session = line.session();
		MessageBatch batch = this.open.get(session);
		boolean newcomers = meet(line);
		if (batch != null && (newcomers || !batch.goesOnWith(line))) {
			send(session);
		}
		batch = this.open.computeIfAbsent(session, MessageBatch::new);
		batch.add(line, this.occurrences.key(line));
		this.waiting++;
		if (batch.isFull()) {
			send(session);
		}
		else if (this.waiting >= LOOK_AHEAD) {
			send(this.open.keySet().iterator().next());
		}
	}

	/** Sends what is left. */
	void finish() {
		Set.copyOf(this.open.keySet()).forEach(this::send);
	}

	private boolean meet(ImportLine line) {
		Set<String> peers = this.known.computeIfAbsent(line.session(), (session) -> new HashSet<>());
		return line.peers().filter(peers::add).count() > 0;
	}

	private void send(SessionId session) {
		MessageBatch batch = this.open.remove(session);
		if (batch != null) {
			this.waiting -= batch.messages().size();
			this.next.accept(batch);
		}
	}

}
