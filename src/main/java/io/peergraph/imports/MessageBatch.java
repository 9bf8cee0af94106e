package io.peergraph.imports;

import java.util.ArrayList;
import java.util.List;

import io.peergraph.message.KeyedMessage;
import io.peergraph.message.NewMessage;
import io.peergraph.session.SessionId;

/** Messages of one session that are stored together. */
final class MessageBatch {

	private final SessionId session;

	private final List<ImportLine> lines = new ArrayList<>();

	private final List<KeyedMessage> messages = new ArrayList<>();

	MessageBatch(SessionId session) {
		this.session = session;
	}

	SessionId session() {
		return this.session;
	}

	List<KeyedMessage> messages() {
		return this.messages;
	}

	void add(ImportLine line, KeyedMessage message) {
		this.lines.add(line);
		this.messages.add(message);
	}

	boolean isFull() {
		return this.messages.size() == NewMessage.MOST_AT_ONCE;
	}

	/**
	 * {@return whether the line wants no other members than the one before it}
	 */
	boolean goesOnWith(ImportLine line) {
		return this.lines.isEmpty() || line.members().isEmpty()
				|| line.members().equals(this.lines.getLast().members());
	}

	/**
	 * {@return the number of the line that a message came from}
	 */
	long lineOf(int index) {
		return this.lines.get(index).number();
	}

}
