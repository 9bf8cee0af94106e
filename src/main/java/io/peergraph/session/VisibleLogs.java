package io.peergraph.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** How much of the logs of sessions a view has. */
@Repository
public class VisibleLogs {

	private static final CypherFile EXTENT = CypherFile.named("session/extent");

	private static final CypherFile EXTENT_WITNESSED = CypherFile.named("session/extent-witnessed");

	private static final CypherFile LAST_SEEN = CypherFile.named("session/last-seen");

	private final Neo4jClient client;

	VisibleLogs(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return how much of each session's log the view has, by name; none for a session
	 * that it does not have}
	 * @param view of a workspace
	 * @param names of sessions
	 */
	public Map<String, VisibleLog> read(View view, Collection<String> names) {
		Neo4jClient.RunnableSpec extent = switch (view) {
			case View.Whole all ->
				this.client.query(EXTENT).bindAll(Map.of("workspace", all.workspace(), "names", names));
			case View.Witnessed seen -> this.client.query(EXTENT_WITNESSED)
				.bindAll(Map.of("workspace", seen.workspace(), "observer", seen.peer(), "names", names));
		};
		return extent.fetchAs(VisibleLog.class)
			.mappedBy((types, row) -> toLog(row, view))
			.all()
			.stream()
			.collect(Collectors.toMap((log) -> log.session().name(), Function.identity(), (one, other) -> one));
	}

	/**
	 * {@return how much of a session's log the view has, nothing of a session that it
	 * does not have}
	 * @param view of a workspace
	 * @param name of a session
	 */
	public VisibleLog read(View view, String name) {
		VisibleLog visible = read(view, List.of(name)).get(name);
		return (visible != null) ? visible
				: new VisibleLog(view, new SessionId(view.workspace(), name), 0, 0, List.of());
	}

	/**
	 * {@return how much of each session's log the view has, by name; what the whole
	 * workspace sees of them, sessions tell themselves}
	 * @param view of a workspace
	 * @param sessions that it has
	 */
	public Map<String, VisibleLog> of(View view, Collection<Session> sessions) {
		return switch (view) {
			case View.Whole _ -> sessions.stream()
				.map(VisibleLog::whole)
				.collect(Collectors.toMap((log) -> log.session().name(), Function.identity(), (one, other) -> one));
			case View.Witnessed _ -> read(view, sessions.stream().map(Session::name).toList());
		};
	}

	/**
	 * {@return the time of the newest message that each log has, by the session's name}
	 */
	Map<String, Instant> lastSeen(Collection<VisibleLog> logs) {
		List<Map<String, Object>> windows = logs.stream().flatMap((log) -> log.parameters().stream()).toList();
		if (windows.isEmpty()) {
			return Map.of();
		}
		record Seen(String session, Instant at) {
		}
		// Windows come in order, so the last one with a message counts.
		return this.client.query(LAST_SEEN)
			.bindAll(Map.of("workspace", logs.iterator().next().session().workspace(), "windows", windows))
			.fetchAs(Seen.class)
			.mappedBy((types, row) -> new Seen(row.get("session").asString(),
					row.get("createdAt").asZonedDateTime().toInstant()))
			.all()
			.stream()
			.collect(Collectors.toMap(Seen::session, Seen::at, (one, later) -> later));
	}

	private static VisibleLog toLog(Record row, View view) {
		List<Window> windows = row.get("ranges").asList(Window::of);
		return new VisibleLog(view, new SessionId(view.workspace(), row.get("name").asString()),
				row.get("sequence").asLong(), row.get("tombstones").asLong(), Window.joined(windows));
	}

}
