package io.peergraph.deletion;

import java.util.Map;

import io.peergraph.graph.Transactions;
import io.peergraph.message.Message;
import io.peergraph.session.Sessions;

import org.springframework.stereotype.Component;

/** Deletes a message, whoever works on its session at this moment. */
@Component
class MessageRemoval {

	private final Transactions transactions;

	private final Sessions sessions;

	private final Tombstones tombstones;

	MessageRemoval(Transactions transactions, Sessions sessions, Tombstones tombstones) {
		this.transactions = transactions;
		this.sessions = sessions;
		this.tombstones = tombstones;
	}

	/**
	 * {@return whether the message was still there}
	 */
	boolean bury(Message message) {
		return this.transactions
			.write(() -> this.sessions.lockExisting(message.session()).isPresent() && this.tombstones
				.replace(message.session(), message.author(), Map.of(message.key(), message.sequence())));
	}

}
