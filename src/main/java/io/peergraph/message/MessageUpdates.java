package io.peergraph.message;

import java.util.List;
import java.util.Objects;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.api.Code;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Input;
import io.peergraph.api.Metadata;
import io.peergraph.api.UserError;
import io.peergraph.graph.Transactions;
import io.peergraph.session.Sessions;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Changing in GraphQL what the application says of messages. */
@Controller
class MessageUpdates {

	private final Messages messages;

	private final Sessions sessions;

	private final Transactions transactions;

	MessageUpdates(Messages messages, Sessions sessions, Transactions transactions) {
		this.messages = messages;
		this.sessions = sessions;
		this.transactions = transactions;
	}

	@MutationMapping
	Updated updateMessage(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		GlobalId id = input.id("id", "Message");
		Metadata metadata = Objects.requireNonNull(input.metadata("metadata"));
		return this.transactions.write(() -> this.messages.find(id.view(), id.key())
			.filter((found) -> this.sessions.lockExisting(found.session()).isPresent())
			.flatMap((found) -> this.messages.update(id.view(), found.key(), metadata))
			.map((message) -> new Updated(message, List.of()))
			.orElseThrow(() -> input.refuse(Code.NOT_FOUND, "There is no such message", "id")));
	}

	/** The payload of {@code updateMessage}. */
	record Updated(Message message, List<UserError> userErrors) {
	}

}
