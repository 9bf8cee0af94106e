package io.peergraph.message;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.stream.Slice;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** The places of messages in the logs of their workspaces. */
@Repository
class MessagePositions {

	private static final CypherFile AFTER = CypherFile.named("message/after");

	private static final CypherFile AFTER_IN_SESSION = CypherFile.named("message/after-in-session");

	private static final CypherFile AWAIT = CypherFile.named("message/await");

	private static final CypherFile NEWS = CypherFile.named("message/news");

	private static final CypherFile NEWS_OF_SESSION = CypherFile.named("message/news-of-session");

	private static final CypherFile PLACE = CypherFile.named("message/place");

	private static final CypherFile STANDS = CypherFile.named("message/stands");

	private static final CypherFile PLACE_OF = CypherFile.named("message/place-of");

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Messages messages;

	MessagePositions(Neo4jClient client, Transactions transactions, Messages messages) {
		this.client = client;
		this.transactions = transactions;
		this.messages = messages;
	}

	/**
	 * How far a log goes.
	 *
	 * @param head the last place; it and all before it are settled
	 * @param unplaced the names of some sessions that have messages without a place
	 */
	record News(long head, List<String> unplaced) {
	}

	/**
	 * {@return how far the log of a workspace goes; empty when there is no such
	 * workspace}
	 */
	Optional<News> news(String workspace) {
		return ask(NEWS, Map.of("workspace", workspace));
	}

	/**
	 * {@return how far a session's part of the log goes; empty when the session is gone}
	 */
	Optional<News> news(String workspace, MessageJournal.Part session) {
		return ask(NEWS_OF_SESSION,
				Map.of("workspace", workspace, "session", session.name(), "token", session.token()));
	}

	private Optional<News> ask(CypherFile statement, Map<String, Object> parameters) {
		return this.transactions.readOnly(() -> this.client.query(statement)
			.bindAll(parameters)
			.fetchAs(News.class)
			.mappedBy((types, row) -> toNews(row))
			.one());
	}

	private static News toNews(Record row) {
		return new News(row.get("head").asLong(), row.get("unplaced").asList(Value::asString));
	}

	/**
	 * {@return whether any message of these sessions had no place}
	 */
	boolean give(String workspace, Collection<String> sessions) {
		return this.transactions.write(() -> this.client.query(PLACE)
			.bindAll(
					Map.of("workspace", workspace, "sessions", new TreeSet<>(sessions), "token", Workspaces.newToken()))
			.fetchAs(Long.class)
			.one()
			.orElse(0L)) > 0;
	}

	/**
	 * {@return the place of a message, which gets one if it has none; empty when it is
	 * gone}
	 */
	Optional<Long> findOrAssign(Message message) {
		String workspace = message.session().workspace();
		Optional<Long> place = find(message);
		while (place.filter((found) -> found == 0).isPresent() && give(workspace, List.of(message.session().name()))) {
			place = find(message);
		}
		return place.filter((found) -> found > 0);
	}

	private Optional<Long> find(Message message) {
		return this.transactions
			.readOnly(() -> this.client.query(PLACE_OF).bind(message.key()).to("id").fetchAs(Long.class).one());
	}

	/**
	 * Waits until all can be seen of what was given a place. A transaction becomes
	 * visible piece by piece, the head before the places, and has the lock until all of
	 * it can be seen.
	 */
	void await(String workspace) {
		this.transactions.write(() -> {
			this.client.query(AWAIT).bindAll(Map.of("workspace", workspace, "token", Workspaces.newToken())).run();
		});
	}

	/**
	 * {@return the messages in a range of places, in order}
	 */
	List<Slice.Entry<Message>> read(String workspace, @Nullable String session, long after, long head, int limit) {
		View view = View.of(workspace);
		record Row(long place, Message message) {
		}
		return this.transactions
			.readOnly(() -> ((session != null) ? this.client.query(AFTER_IN_SESSION).bind(session).to("session")
					: this.client.query(AFTER))
				.bindAll(Map.of("workspace", workspace, "after", after, "head", head, "limit", limit))
				.fetchAs(Row.class)
				.mappedBy((types, row) -> new Row(row.get("place").asLong(),
						MessageMapping.toMessage(row.get("message"), view)))
				.all())
			.stream()
			.map((row) -> new Slice.Entry<>(row.place(), row.message()))
			.toList();
	}

	/**
	 * {@return whether a message is not deleted}
	 */
	boolean stands(Message message) {
		return this.transactions.readOnly(() -> this.client.query(STANDS)
			.bind(message.key())
			.to("id")
			.fetchAs(Boolean.class)
			.one()
			.orElse(false));
	}

	/**
	 * {@return who witnessed each message, by its key}
	 */
	Map<String, List<String>> witnesses(Collection<Message> messages) {
		return this.transactions.readOnly(() -> this.messages.witnesses(messages));
	}

}
