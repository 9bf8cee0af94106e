package io.peergraph.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.graph.CypherFile;
import io.peergraph.session.SessionId;
import io.peergraph.session.Window;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** The audiences of sessions. */
@Repository
class Audiences {

	private static final CypherFile AUDIENCES = CypherFile.named("summary/audiences");

	private static final CypherFile BEREFT = CypherFile.named("summary/bereft");

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
	List<Audience> find(SessionId session, long upTo) {
		Set<Audience> audiences = new LinkedHashSet<>(List.of(Audience.ALL));
		audiences.addAll(this.client.query(AUDIENCES)
			.bindAll(Map.of("workspace", session.workspace(), "session", session.name(), "upTo", upTo))
			.fetchAs(Audience.class)
			.mappedBy((types, row) -> new Audience(row.get("ranges").asList(Window::of)))
			.all());
		return List.copyOf(audiences);
	}

	/**
	 * {@return the number of the last message that each audience witnessed and that was
	 * deleted since; none for those who lost nothing}
	 * @param session which session
	 * @param audiences of the session
	 */
	Map<Audience, Long> bereft(SessionId session, List<Audience> audiences) {
		List<Map<String, Object>> windows = new ArrayList<>();
		for (int index = 0; index < audiences.size(); index++) {
			for (Audience.Stretch stretch : audiences.get(index).stretches()) {
				windows.add(Map.of("audience", index, "from", stretch.from(), "upTo", stretch.upTo()));
			}
		}
		Map<Audience, Long> bereft = new HashMap<>();
		record Loss(int audience, long last) {
		}
		this.client.query(BEREFT)
			.bindAll(Map.of("workspace", session.workspace(), "session", session.name(), "windows", windows))
			.fetchAs(Loss.class)
			.mappedBy((types, row) -> new Loss(row.get("audience").asInt(), row.get("last").asLong()))
			.all()
			.forEach((loss) -> bereft.put(audiences.get(loss.audience()), loss.last()));
		return bereft;
	}

}
