package io.peergraph.message;

import java.util.List;
import java.util.Optional;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.api.Code;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Input;
import io.peergraph.api.UserError;
import io.peergraph.peer.PeerId;
import io.peergraph.session.SessionId;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class MessageMutations {

	private static final int LONGEST_KEY = 512;

	private final MessageLog log;

	private final Messages messages;

	private final MessageRemoval removal;

	private final PeerRemoval peers;

	MessageMutations(MessageLog log, Messages messages, MessageRemoval removal, PeerRemoval peers) {
		this.log = log;
		this.messages = messages;
		this.removal = removal;
		this.peers = peers;
	}

	@MutationMapping
	Added addMessages(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		SessionId session = new SessionId(input.name("workspace"), input.name("session"));
		return new Added(this.log.append(session, NewMessage.of(input), key(input)), List.of());
	}

	@MutationMapping
	Deleted deleteMessage(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		GlobalId id = GlobalId.decode(input.text("id"), "id");
		if (!id.type().equals("Message")) {
			throw input.refuse(Code.INVALID_ID, "id is not the id of a message", "id");
		}
		Optional<Message> message = this.messages.find(id.view(), id.key());
		return new Deleted(message.map(this.removal::bury).orElse(false), List.of());
	}

	@MutationMapping
	Deleted deletePeer(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		return new Deleted(this.peers.remove(new PeerId(input.name("workspace"), input.text("peer"))), List.of());
	}

	private static @Nullable String key(Input input) {
		String key = input.value("idempotencyKey");
		if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
			throw input.refuse(Code.INVALID_VALUE, "idempotencyKey must have 1 to 512 characters", "idempotencyKey");
		}
		return key;
	}

	/** The payload of {@code addMessages}. */
	record Added(List<Message> messages, List<UserError> userErrors) {
	}

	/** The payload of {@code deleteMessage} and {@code deletePeer}. */
	record Deleted(boolean deleted, List<UserError> userErrors) {
	}

}
