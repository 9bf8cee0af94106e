package io.peergraph.dialectic;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * What was said, in the order of time. Unlike a search it leaves out nothing that a
 * question may be answered from, and reads all of it.
 */
@Repository
class Transcript {

	private static final CypherFile READ = CypherFile.named("dialectic/read");

	private static final CypherFile READ_WITNESSED = CypherFile.named("dialectic/read-witnessed");

	private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

	private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

	private final Neo4jClient client;

	Transcript(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return the newest messages of a time, oldest first}
	 * @param question whose scope holds
	 * @param from the earliest time
	 * @param to the time before which
	 * @param most how many at most
	 */
	List<Message> between(Question question, Instant from, Instant to, int most) {
		return read(question, from, to, "", most);
	}

	/**
	 * {@return the newest messages that contain a text, oldest first}
	 * @param question whose scope holds
	 * @param text literally, be it a part of a word, however it is written in capitals
	 * @param most how many at most
	 */
	List<Message> containing(Question question, String text, int most) {
		return read(question, BEGINNING, END, text.toLowerCase(Locale.ROOT), most);
	}

	private List<Message> read(Question question, Instant from, Instant to, String text, int most) {
		View view = question.view();
		List<String> sessions = question.sessions();
		CypherFile statement = switch (view) {
			case View.Whole _ -> READ;
			case View.Witnessed _ -> READ_WITNESSED;
		};
		Neo4jClient.RunnableSpec query = this.client.query(statement)
			.bindAll(Map.of("workspace", view.workspace(), "observer", question.asked().orElse(""), "everywhere",
					sessions == null, "sessions", (sessions != null) ? sessions : List.of(), "from",
					from.atZone(ZoneOffset.UTC), "to", to.atZone(ZoneOffset.UTC), "text", text, "most", most));
		return new ArrayList<>(query.fetchAs(Message.class)
			.mappedBy((types, row) -> Messages.toMessage(row.get("message"), view))
			.all()).reversed();
	}

}
