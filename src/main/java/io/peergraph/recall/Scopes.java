package io.peergraph.recall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.session.Session;
import io.peergraph.session.Window;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Finds out where a view may look. */
@Repository
class Scopes {

	private static final CypherFile WHOLE = CypherFile.named("recall/scope");

	private static final CypherFile WITNESSED = CypherFile.named("recall/scope-witnessed");

	/**
	 * More windows that are unlike others are looked through together, with what lies
	 * between them.
	 */
	private static final int MOST_PARTS = 32;

	private final Neo4jClient client;

	Scopes(Neo4jClient client) {
		this.client = client;
	}

	Scope of(View view) {
		return switch (view) {
			case View.Whole whole -> new Scope(view,
					List.copyOf(this.client.query(WHOLE)
						.bindAll(Map.of("workspace", whole.workspace()))
						.fetchAs(String.class)
						.all()),
					List.of());
			case View.Witnessed witnessed -> scope(view, seen(witnessed));
		};
	}

	Scope of(Session session) {
		return switch (session.view()) {
			case View.Whole whole -> new Scope(whole, List.of(session.token()),
					List.of(new Scope.Part(List.of(session.name()), Window.ALL)));
			case View.Witnessed witnessed -> scope(witnessed,
					seen(witnessed).stream().filter((seen) -> seen.session().equals(session.name())).toList());
		};
	}

	private Collection<Seen> seen(View.Witnessed view) {
		return this.client.query(WITNESSED)
			.bindAll(Map.of("workspace", view.workspace(), "observer", view.peer()))
			.fetchAs(Seen.class)
			.mappedBy((types, row) -> Seen.of(row))
			.all()
			.stream()
			.filter((seen) -> !seen.windows().isEmpty())
			.toList();
	}

	private static Scope scope(View view, Collection<Seen> all) {
		Map<Window, List<String>> alike = new LinkedHashMap<>();
		all.forEach((seen) -> seen.windows()
			.forEach((window) -> alike.computeIfAbsent(window, (_) -> new ArrayList<>()).add(seen.session())));
		List<Scope.Part> parts = alike.entrySet()
			.stream()
			.map((part) -> new Scope.Part(part.getValue(), part.getKey()))
			.sorted(Comparator.comparingInt((part) -> -part.sessions().size()))
			.toList();
		return new Scope(view, all.stream().map(Seen::token).toList(), bounded(parts));
	}

	// The index is asked once for each part; what lies between is left out afterwards.
	private static List<Scope.Part> bounded(List<Scope.Part> parts) {
		if (parts.size() <= MOST_PARTS) {
			return parts;
		}
		List<Scope.Part> bounded = new ArrayList<>(parts.subList(0, MOST_PARTS - 1));
		List<Scope.Part> others = parts.subList(MOST_PARTS - 1, parts.size());
		long from = others.stream().mapToLong((part) -> part.window().fromSequence()).min().orElseThrow();
		long to = others.stream().mapToLong((part) -> part.window().end()).max().orElseThrow();
		bounded.add(new Scope.Part(others.stream().flatMap((part) -> part.sessions().stream()).distinct().toList(),
				new Window(from, (to != Long.MAX_VALUE) ? to : null)));
		return bounded;
	}

	/** What an observer witnessed of one session. */
	private record Seen(String session, String token, List<Window> windows) {

		static Seen of(Record row) {
			return new Seen(row.get("session").asString(), row.get("token").asString(),
					joined(row.get("windows").asList(Seen::window)));
		}

		private static Window window(Value range) {
			return new Window(range.get(0).asLong(), range.get(1).isNull() ? null : range.get(1).asLong());
		}

		// Settings that changed while a peer stayed split its window.
		private static List<Window> joined(List<Window> windows) {
			List<Window> joined = new ArrayList<>();
			for (Window window : windows) {
				boolean adjacent = !joined.isEmpty() && joined.getLast().end() == window.fromSequence();
				joined.add(adjacent ? new Window(joined.removeLast().fromSequence(), window.toSequence()) : window);
			}
			return joined.stream().filter((window) -> window.fromSequence() < window.end()).toList();
		}

	}

}
