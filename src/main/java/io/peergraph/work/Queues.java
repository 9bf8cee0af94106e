package io.peergraph.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** How the work stands, workspace by workspace and session by session. */
@Repository
public class Queues {

	private static final CypherFile STATUS = CypherFile.named("work/status");

	private static final CypherFile OF_SESSIONS = CypherFile.named("work/of-sessions");

	/** Greater than any name. */
	private static final String LAST = "\uffff";

	private final Neo4jClient client;

	private final Transactions transactions;

	Queues(Neo4jClient client, Transactions transactions) {
		this.client = client;
		this.transactions = transactions;
	}

	/**
	 * {@return how the work of a workspace stands}
	 * @param workspace the name of the workspace
	 */
	public QueueStatus status(String workspace) {
		return status(List.of(workspace)).getOrDefault(workspace, QueueStatus.NONE);
	}

	Map<String, QueueStatus> status(List<String> workspaces) {
		Map<String, QueueStatus> found = new HashMap<>();
		this.transactions
			.readOnly(() -> this.client.query(STATUS)
				.bind(workspaces)
				.to("workspaces")
				.fetchAs(Record.class)
				.mappedBy((types, row) -> row)
				.all())
			.forEach((row) -> found.put(row.get("workspace").asString(), QueueStatus.of(row)));
		return found;
	}

	/**
	 * Which work is asked for.
	 *
	 * @param session the name of the only session, null for all
	 * @param author the name of the peer whose messages are read, null for any
	 * @param observer the name of the peer that may come to know something by it, null
	 * for any
	 */
	record Part(@Nullable String session, @Nullable String author, @Nullable String observer) {

		@Nullable String member() {
			return (this.author != null) ? this.author : this.observer;
		}

	}

	/**
	 * {@return how the work of sessions stands, by their names}
	 * @param workspace the name of the workspace
	 * @param part which work
	 * @param after the name of the session before the first, empty for none
	 * @param limit how many sessions at most
	 */
	List<SessionQueue> in(String workspace, Part part, String after, int limit) {
		Map<String, Object> parameters = new HashMap<>(Map.of("workspace", workspace, "after", after, "limit", limit));
		String session = part.session();
		parameters.put("from", (session != null) ? session : "");
		parameters.put("to", (session != null) ? session : LAST);
		parameters.put("author", part.author());
		parameters.put("observer", part.observer());
		parameters.put("member", part.member());
		return this.transactions.readOnly(() -> List.copyOf(this.client.query(OF_SESSIONS)
			.bindAll(parameters)
			.fetchAs(SessionQueue.class)
			.mappedBy((types, row) -> SessionQueue.of(row))
			.all()));
	}

}
