package io.peergraph.message;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.Page;
import io.peergraph.filter.Filter;
import io.peergraph.filter.ListRequest;
import io.peergraph.filter.Listing;
import io.peergraph.graph.CypherFile;
import io.peergraph.session.Session;
import io.peergraph.session.VisibleLog;
import io.peergraph.session.VisibleLogs;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * The logs of sessions a page at a time, as a view has them: only what lies in its
 * windows is ever read.
 */
@Repository
public class MessagePages {

	private static final CypherFile COUNT = CypherFile.named("message/count");

	private final Neo4jClient client;

	private final VisibleLogs logs;

	MessagePages(Neo4jClient client, VisibleLogs logs) {
		this.client = client;
		this.logs = logs;
	}

	/**
	 * {@return a part of a session's log as the view has it}
	 * @param view of the workspace
	 * @param session the name of the session
	 * @param page which part
	 */
	public Connection<Message> read(View view, String session, Page page) {
		return read(this.logs.read(view, session), page);
	}

	/**
	 * {@return a part of a log}
	 * @param log of a session as a view has it
	 * @param page which part
	 */
	public Connection<Message> read(VisibleLog log, Page page) {
		return Objects.requireNonNull(
				pages(log.view(), List.of(log), new ListRequest(page, Filter.NONE, false)).get(log.session().name()));
	}

	/**
	 * {@return of each session a part of its log as the view has it}
	 */
	Map<Session, Connection<Message>> read(View view, List<Session> sessions, ListRequest request) {
		Map<String, Connection<Message>> found = pages(view, List.copyOf(this.logs.of(view, sessions).values()),
				request);
		Map<Session, Connection<Message>> pages = new HashMap<>();
		sessions.forEach((session) -> pages.put(session, found.get(session.name())));
		return pages;
	}

	private Map<String, Connection<Message>> pages(View view, List<VisibleLog> logs, ListRequest request) {
		Map<String, List<Message>> found = messages(view, logs, request);
		Map<String, Long> totals = request.counted() ? totals(logs, request.filter()) : Map.of();
		return logs.stream()
			.map((visible) -> visible.session().name())
			.collect(Collectors.toMap((name) -> name,
					(name) -> connection(found.getOrDefault(name, List.of()), request, totals.get(name))));
	}

	private static Connection<Message> connection(List<Message> found, ListRequest request, @Nullable Long total) {
		int limit = request.page().limit();
		return request.page()
			.connect((found.size() > limit) ? found.subList(0, limit) : found, MessagePages::cursor, total);
	}

	// A page that spans windows takes from each what it could need; there are few of
	// them.
	private Map<String, List<Message>> messages(View view, List<VisibleLog> logs, ListRequest request) {
		boolean backward = request.page().backward();
		Map<Integer, List<Listing.Row>> rows = MessageListings.IN_WINDOW.page(this.client, windows(logs),
				request.page(), request.filter().toCypher());
		Comparator<Message> order = Comparator.comparingLong(Message::sequence);
		return rows.values()
			.stream()
			.flatMap(List::stream)
			.map((row) -> MessageMapping.toMessage(row.item(), view))
			.sorted(backward ? order.reversed() : order)
			.collect(Collectors.groupingBy((message) -> message.session().name()));
	}

	private Map<String, Long> totals(List<VisibleLog> logs, Filter filter) {
		Map<String, Long> totals = new HashMap<>();
		if (filter.isNone()) {
			logs.forEach((visible) -> totals.put(visible.session().name(), visible.size()));
			deleted(logs).forEach((name, deleted) -> totals.merge(name, -deleted, Long::sum));
			return totals;
		}
		List<String> names = logs.stream()
			.flatMap((visible) -> Collections.nCopies(visible.windows().size(), visible.session().name()).stream())
			.toList();
		logs.forEach((visible) -> totals.put(visible.session().name(), 0L));
		MessageListings.IN_WINDOW.count(this.client, windows(logs), filter.toCypher())
			.forEach((index, count) -> totals.merge(names.get(index), count, Long::sum));
		return totals;
	}

	private Map<String, Long> deleted(List<VisibleLog> logs) {
		List<VisibleLog> torn = logs.stream().filter((visible) -> visible.tombstones() > 0).toList();
		if (torn.isEmpty()) {
			return Map.of();
		}
		record Deleted(String session, long count) {
		}
		return this.client.query(COUNT)
			.bindAll(Map.of("workspace", torn.getFirst().session().workspace(), "windows", windows(torn)))
			.fetchAs(Deleted.class)
			.mappedBy((types, row) -> new Deleted(row.get("session").asString(), row.get("deleted").asLong()))
			.all()
			.stream()
			.collect(Collectors.groupingBy(Deleted::session, Collectors.summingLong(Deleted::count)));
	}

	private static List<Map<String, Object>> windows(Collection<VisibleLog> logs) {
		return logs.stream().flatMap((visible) -> visible.parameters().stream()).toList();
	}

	private static Cursor cursor(Message message) {
		return Cursor.of(message.sequence());
	}

}
