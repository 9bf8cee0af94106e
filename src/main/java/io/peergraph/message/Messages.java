package io.peergraph.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.filter.Fields;
import io.peergraph.graph.CypherFile;
import io.peergraph.session.SessionId;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All messages; how they are added, {@link MessageLog} knows. */
@Repository
public class Messages {

	private static final CypherFile FIND = CypherFile.named("message/find");

	private static final CypherFile FIND_ALL = CypherFile.named("message/find-all");

	private static final CypherFile FIND_ALL_WITNESSED = CypherFile.named("message/find-all-witnessed");

	private static final CypherFile FIND_WITNESSED = CypherFile.named("message/find-witnessed");

	private static final CypherFile LOG = CypherFile.named("message/log");

	private static final CypherFile NUMBERED = CypherFile.named("message/numbered");

	private static final CypherFile UPDATE = CypherFile.named("message/update");

	private static final CypherFile WITNESSES = CypherFile.named("message/witnesses");

	/** A message in a statement that is put together. */
	public static final Node NODE = MessageListings.MESSAGE;

	/** What {@link #toMessage} reads. */
	public static final List<String> COLUMNS = MessageListings.COLUMNS;

	private final Neo4jClient client;

	Messages(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return what a caller's filter may ask of messages; a statement knows each as
	 * {@link #NODE}}
	 * @param view through which they are looked at
	 */
	public static Fields fields(View view) {
		return MessageListings.fields(view);
	}

	/**
	 * {@return the message, if that view has it}
	 * @param view of a workspace
	 * @param key of the message
	 */
	public Optional<Message> find(View view, String key) {
		Neo4jClient.RunnableSpec query = switch (view) {
			case View.Whole whole -> this.client.query(FIND).bindAll(Map.of("workspace", whole.workspace(), "id", key));
			case View.Witnessed witnessed -> this.client.query(FIND_WITNESSED)
				.bindAll(Map.of("workspace", witnessed.workspace(), "observer", witnessed.peer(), "id", key));
		};
		return query.fetchAs(Message.class)
			.mappedBy((types, row) -> MessageMapping.toMessage(row.get("message"), view))
			.one();
	}

	/**
	 * {@return the message with other metadata, if that view has it}
	 * @param view of a workspace
	 * @param key of the message, whose session is locked by this transaction
	 * @param metadata what the application says of it from now on
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Optional<Message> update(View view, String key, Metadata metadata) {
		return find(view, key).flatMap((found) -> this.client.query(UPDATE)
			.bindAll(Map.of("workspace", view.workspace(), "id", key, "metadata", metadata.json(), "entries",
					metadata.entries()))
			.fetchAs(Message.class)
			.mappedBy((types, row) -> MessageMapping.toMessage(row.get("message"), view))
			.one());
	}

	/**
	 * {@return those of the messages that the view has, by key}
	 * @param view of a workspace
	 * @param keys of messages
	 */
	public Map<String, Message> find(View view, Collection<String> keys) {
		Neo4jClient.RunnableSpec query = switch (view) {
			case View.Whole whole ->
				this.client.query(FIND_ALL).bindAll(Map.of("workspace", whole.workspace(), "ids", keys));
			case View.Witnessed witnessed -> this.client.query(FIND_ALL_WITNESSED)
				.bindAll(Map.of("workspace", witnessed.workspace(), "observer", witnessed.peer(), "ids", keys));
		};
		return query.fetchAs(Message.class)
			.mappedBy((types, row) -> MessageMapping.toMessage(row.get("message"), view))
			.all()
			.stream()
			.collect(Collectors.toMap(Message::key, (message) -> message));
	}

	/**
	 * {@return the messages at these places, without the deleted ones}
	 * @param view all of a workspace
	 * @param places sequences by session
	 */
	List<Message> numbered(View.Whole view, Collection<Map<String, Object>> places) {
		return List.copyOf(this.client.query(NUMBERED)
			.bindAll(Map.of("workspace", view.workspace(), "places", places))
			.fetchAs(Message.class)
			.mappedBy((types, row) -> MessageMapping.toMessage(row.get("message"), view))
			.all());
	}

	/**
	 * {@return a part of a session's log in order, without the deleted ones, for work
	 * that is nobody's view}
	 * @param session whose log
	 * @param after the number before the first message
	 * @param upTo the number of the last message
	 * @param limit the most messages
	 */
	public List<Message> log(SessionId session, long after, long upTo, int limit) {
		View view = View.of(session.workspace());
		return List.copyOf(this.client.query(LOG)
			.bindAll(Map.of("workspace", session.workspace(), "session", session.name(), "after", after, "upTo", upTo,
					"limit", limit))
			.fetchAs(Message.class)
			.mappedBy((types, row) -> MessageMapping.toMessage(row.get("message"), view))
			.all());
	}

	/**
	 * {@return who witnessed each message, by the message's key: its author and every
	 * peer with a window over it, in the order of their names}
	 * @param messages of one workspace
	 */
	public Map<String, List<String>> witnesses(Collection<Message> messages) {
		if (messages.isEmpty()) {
			return Map.of();
		}
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Message message : messages) {
			rows.add(Map.of("id", message.key(), "session", message.session().name(), "sequence", message.sequence()));
		}
		return this.client.query(WITNESSES)
			.bindAll(Map.of("workspace", messages.iterator().next().session().workspace(), "messages", rows))
			.fetchAs(Witness.class)
			.mappedBy((types, row) -> new Witness(row.get("id").asString(), row.get("peer").asString()))
			.all()
			.stream()
			.collect(Collectors.groupingBy(Witness::key, Collectors.mapping(Witness::peer, Collectors.toList())));
	}

	private record Witness(String key, String peer) {
	}

	/**
	 * {@return the message of a row}
	 * @param node its properties, {@link #COLUMNS} at least
	 * @param view through which it was read
	 */
	public static Message toMessage(Value node, View view) {
		return MessageMapping.toMessage(node, view);
	}

}
