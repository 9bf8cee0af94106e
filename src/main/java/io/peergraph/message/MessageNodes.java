package io.peergraph.message;

import java.util.Optional;

import io.peergraph.api.GlobalId;
import io.peergraph.api.NodeSource;

import org.springframework.stereotype.Component;

/** Finds messages by their global ids. */
@Component
class MessageNodes implements NodeSource {

	private final Messages messages;

	MessageNodes(Messages messages) {
		this.messages = messages;
	}

	@Override
	public String type() {
		return "Message";
	}

	@Override
	public Optional<Message> find(GlobalId id) {
		return this.messages.find(id.view(), id.key());
	}

}
