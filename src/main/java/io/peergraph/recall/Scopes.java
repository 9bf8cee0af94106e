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

/**
 * Finds out where a view may look. Whether that is little enough to be compared message
 * by message is told by what the view has, never by what lies around it.
 */
@Repository
class Scopes {

	private static final CypherFile WHOLE = CypherFile.named("recall/scope");

	private static final CypherFile WITNESSED = CypherFile.named("recall/scope-witnessed");

	private static final CypherFile TOKENS = CypherFile.named("recall/tokens");

	/** So many parts the index is asked for, one by one. */
	private static final int MOST_PARTS = 32;

	/** What is in further parts is compared message by message, up to so many. */
	private static final long MOST_APART = 10_000;

	private final Neo4jClient client;

	private final RecallProperties properties;

	Scopes(Neo4jClient client, RecallProperties properties) {
		this.client = client;
		this.properties = properties;
	}

	Scope find(View view) {
		return switch (view) {
			case View.Whole whole -> scope(whole);
			case View.Witnessed witnessed -> scope(view, seen(witnessed));
		};
	}

	Scope find(Session session) {
		return switch (session.view()) {
			case View.Whole whole -> scope(whole,
					List.of(new Seen(session.name(), session.token(), session.sequence(), List.of(Window.ALL))));
			case View.Witnessed witnessed -> scope(witnessed,
					seen(witnessed).stream().filter((seen) -> seen.session().equals(session.name())).toList());
		};
	}

	private Scope scope(View.Whole view) {
		return this.client.query(WHOLE)
			.bindAll(Map.of("workspace", view.workspace(), "most", this.properties.messages()))
			.fetchAs(Scope.class)
			.mappedBy((types, row) -> scope(view, row))
			.one()
			.orElseGet(() -> new Scope(view, List.of(), List.of(), List.of(), true));
	}

	private Scope scope(View.Whole view, Record row) {
		List<String> token = List.of(row.get("token").asString());
		if (row.get("large").asBoolean()) {
			return new Scope(view, token, List.of(), List.of(), false);
		}
		List<Scope.Part> parts = List
			.of(new Scope.Part(row.get("sessions").asList(Value::asString), Window.ALL, row.get("messages").asLong()));
		boolean small = isSmall(view, parts);
		return new Scope(view, token, small ? parts : List.of(), List.of(), small);
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

	private Scope scope(View view, Collection<Seen> all) {
		List<String> tokens = all.stream().map(Seen::token).toList();
		List<Scope.Part> parts = parts(all);
		if (isSmall(view, parts)) {
			return new Scope(view, tokens, parts, List.of(), true);
		}
		List<Scope.Part> largest = parts.stream()
			.sorted(Comparator.comparingLong((part) -> -part.messages()))
			.limit(MOST_PARTS)
			.toList();
		List<Scope.Part> others = new ArrayList<>(parts);
		others.removeAll(largest);
		return new Scope(view, tokens, largest, fitting(others), false);
	}

	private static List<Scope.Part> fitting(List<Scope.Part> parts) {
		List<Scope.Part> fitting = new ArrayList<>();
		long left = MOST_APART;
		for (Scope.Part part : parts) {
			if (part.messages() <= left) {
				fitting.add(part);
				left -= part.messages();
			}
		}
		return fitting;
	}

	private static List<Scope.Part> parts(Collection<Seen> all) {
		Map<Window, List<Seen>> alike = new LinkedHashMap<>();
		all.forEach((seen) -> seen.windows()
			.forEach((window) -> alike.computeIfAbsent(window, (_) -> new ArrayList<>()).add(seen)));
		return alike.entrySet()
			.stream()
			.map((part) -> new Scope.Part(part.getValue().stream().map(Seen::session).toList(), part.getKey(),
					part.getValue().stream().mapToLong((seen) -> part.getKey().size(seen.sequence())).sum()))
			.toList();
	}

	private boolean isSmall(View view, List<Scope.Part> parts) {
		return parts.stream().mapToLong(Scope.Part::messages).sum() <= this.properties.messages()
				&& tokens(view, parts) <= this.properties.tokens();
	}

	private long tokens(View view, List<Scope.Part> parts) {
		return this.client.query(TOKENS)
			.bindAll(Map.of("workspace", view.workspace(), "parts", parts.stream().map(Scope.Part::row).toList()))
			.fetchAs(Long.class)
			.one()
			.orElse(0L);
	}

	/** What an observer witnessed of one session. */
	private record Seen(String session, String token, long sequence, List<Window> windows) {

		static Seen of(Record row) {
			// Settings that changed while a peer stayed split its window.
			return new Seen(row.get("session").asString(), row.get("token").asString(), row.get("sequence").asLong(),
					Window.joined(row.get("windows").asList(Window::of))
						.stream()
						.filter((window) -> window.fromSequence() < window.end())
						.toList());
		}

	}

}
