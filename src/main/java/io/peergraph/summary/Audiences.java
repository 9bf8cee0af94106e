package io.peergraph.summary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.graph.CypherFile;
import io.peergraph.session.SessionId;
import io.peergraph.session.Window;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** The audiences of sessions. */
@Repository
class Audiences {

	private static final CypherFile AUDIENCES = CypherFile.named("summary/audiences");

	private final Neo4jClient client;

	Audiences(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return the application and all audiences among the peers of a session, those
	 * first that more peers belong to}
	 * @param session which session
	 * @param upTo the number of a message; who came later is no audience yet
	 */
	List<Audience> of(SessionId session, long upTo) {
		Set<Audience> audiences = new LinkedHashSet<>(List.of(Audience.ALL));
		audiences.addAll(this.client.query(AUDIENCES)
			.bindAll(Map.of("workspace", session.workspace(), "session", session.name(), "upTo", upTo))
			.fetchAs(Audience.class)
			.mappedBy((types, row) -> toAudience(row))
			.all());
		return List.copyOf(audiences);
	}

	private static Audience toAudience(Record row) {
		return new Audience(
				row.get("ranges").asList((range) -> new Window(range.get(0).asLong(), toSequence(range.get(1)))));
	}

	private static @Nullable Long toSequence(Value value) {
		return value.isNull() ? null : value.asLong();
	}

}
