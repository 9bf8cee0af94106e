package io.peergraph.epistemics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.Page;
import io.peergraph.graph.Column;
import io.peergraph.graph.CypherFile;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.session.Window;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * What was said out of a peer's sight: in the gaps between its windows, and where it
 * never was. Sessions come in the order of their names.
 */
@Repository
class MissedMessages {

	private static final CypherFile ABSENCES = CypherFile.named("epistemics/absences");

	private static final CypherFile MISSED = CypherFile.named("epistemics/missed");

	private static final CypherFile COUNT = CypherFile.named("epistemics/count-missed");

	/**
	 * In so many sessions a page is looked for first; then in twice as many, and so on.
	 */
	private static final int FEW_SESSIONS = 4;

	private static final int MOST_SESSIONS = 64;

	private final Neo4jClient client;

	MissedMessages(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * What is asked.
	 *
	 * @param view all of a workspace
	 * @param peer the name of the peer
	 * @param since when it was said at the earliest, null for whenever
	 * @param until before when it was said, null for whenever
	 */
	record Ask(View.Whole view, String peer, @Nullable Instant since, @Nullable Instant until) {

		Map<String, Object> parameters(List<Map<String, Object>> gaps) {
			Map<String, Object> parameters = new HashMap<>();
			parameters.put("workspace", this.view.workspace());
			parameters.put("gaps", gaps);
			parameters.put("since",
					Objects.requireNonNull(Column.stored(Objects.requireNonNullElse(this.since, Instant.EPOCH))));
			parameters.put("until", Objects
				.requireNonNull(Column.stored(Objects.requireNonNullElse(this.until, KnowledgeDiffs.NEVER))));
			return parameters;
		}

	}

	/**
	 * {@return a page of what a peer missed}
	 * @param ask of which peer, and when
	 * @param page which part
	 * @param counted whether to tell how many there are
	 */
	Connection<Message> read(Ask ask, Page page, boolean counted) {
		List<Message> found = new ArrayList<>();
		Cursor after = page.after();
		String from = (after != null) ? after.key(0) : "";
		long number = (after != null) ? after.number(1) : 0;
		int most = FEW_SESSIONS;
		List<Absence> absences = absences(ask, from, most);
		while (!absences.isEmpty() && found.size() < page.limit()) {
			List<Map<String, Object>> gaps = new ArrayList<>();
			for (Absence absence : absences) {
				gaps.addAll(absence.gaps(absence.session().equals(from) ? number + 1 : 1));
			}
			found.addAll(missed(ask, gaps, page.limit() - found.size()));
			absences = next(ask, absences, most);
			most = Math.min(2 * most, MOST_SESSIONS);
		}
		return page.connect(found, (message) -> Cursor.of(message.session().name(), message.sequence()),
				counted ? count(ask) : null);
	}

	private long count(Ask ask) {
		long count = 0;
		List<Absence> absences = absences(ask, "", MOST_SESSIONS);
		while (!absences.isEmpty()) {
			List<Map<String, Object>> gaps = absences.stream().flatMap((absence) -> absence.gaps(1).stream()).toList();
			count += this.client.query(COUNT).bindAll(ask.parameters(gaps)).fetchAs(Long.class).one().orElse(0L);
			absences = next(ask, absences, MOST_SESSIONS);
		}
		return count;
	}

	// Between a name and the same with the least of characters there is no other.
	private List<Absence> next(Ask ask, List<Absence> absences, int most) {
		return absences(ask, absences.getLast().session() + Character.MIN_VALUE, most);
	}

	private List<Absence> absences(Ask ask, String from, int most) {
		return List.copyOf(this.client.query(ABSENCES)
			.bindAll(Map.of("workspace", ask.view().workspace(), "peer", ask.peer(), "from", from, "most", most))
			.fetchAs(Absence.class)
			.mappedBy((types, row) -> Absence.of(row))
			.all());
	}

	private Collection<Message> missed(Ask ask, List<Map<String, Object>> gaps, int limit) {
		if (gaps.isEmpty()) {
			return List.of();
		}
		Map<String, Object> parameters = ask.parameters(gaps);
		parameters.put("limit", limit);
		return this.client.query(MISSED)
			.bindAll(parameters)
			.fetchAs(Message.class)
			.mappedBy((types, row) -> Messages.toMessage(row.get("message"), ask.view()))
			.all();
	}

	/** A session, and when a peer was there. */
	private record Absence(String session, long sequence, List<Window> windows) {

		static Absence of(Record row) {
			return new Absence(row.get("session").asString(), row.get("sequence").asLong(),
					row.get("windows").asList(Window::of));
		}

		List<Map<String, Object>> gaps(long from) {
			List<Map<String, Object>> gaps = new ArrayList<>();
			long next = from;
			for (Window window : this.windows) {
				add(gaps, next, window.fromSequence());
				next = Math.max(next, window.end());
			}
			add(gaps, next, this.sequence + 1);
			return gaps;
		}

		private void add(List<Map<String, Object>> gaps, long from, long to) {
			if (from < to) {
				gaps.add(Map.of("session", this.session, "fromSequence", from, "toSequence", to));
			}
		}

	}

}
