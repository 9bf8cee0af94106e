package io.peergraph.epistemics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.Page;
import io.peergraph.api.Refused;
import io.peergraph.fact.Fact;
import io.peergraph.fact.Facts;
import io.peergraph.graph.Column;
import io.peergraph.graph.CypherFile;
import io.peergraph.session.Session;
import io.peergraph.session.VisibleLog;
import io.peergraph.session.VisibleLogs;
import io.peergraph.session.Window;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * What the members of a session know together: what was said in front of all of them,
 * here or elsewhere, and none of them knows better. A viewer counts as one of them, and
 * of the others knows only what it heard with them.
 */
@Repository
class MutualKnowledge {

	private static final CypherFile COMMON_GROUND = CypherFile.named("epistemics/common-ground");

	private static final CypherFile NEWEST_BEFORE = CypherFile.named("epistemics/newest-before");

	private final Neo4jClient client;

	private final VisibleLogs logs;

	private final Togetherness togetherness;

	private final Facts facts;

	MutualKnowledge(Neo4jClient client, VisibleLogs logs, Togetherness togetherness, Facts facts) {
		this.client = client;
		this.logs = logs;
		this.togetherness = togetherness;
		this.facts = facts;
	}

	/**
	 * {@return a page of what the members know together: first what was said in this
	 * session, in the order of its log, then what was said elsewhere}
	 * @param session with the view of who asks
	 * @param at the number of the message after which, null for now
	 * @param page which part
	 */
	Connection<Fact> read(Session session, @Nullable Integer at, Page page) {
		Moment moment = moment(session, at);
		Set<String> members = (moment != null) ? members(session, moment) : Set.of();
		List<Place> found = (moment != null && !members.isEmpty()) ? places(session, moment, members, page) : List.of();
		Map<String, Fact> facts = this.facts.find(session.view(), found.stream().map(Place::fact).toList());
		return page
			.connect(found.stream().filter((place) -> facts.containsKey(place.fact())).toList(), Place::cursor, null)
			.map((place) -> Objects.requireNonNull(facts.get(place.fact())));
	}

	/**
	 * When it is asked for.
	 *
	 * @param number of the last message that counts, null for now
	 * @param time of that message, null where there is none
	 */
	private record Moment(@Nullable Long number, @Nullable Instant time) {

		boolean has(Window window) {
			return (this.number != null) ? window.contains(this.number) : window.toSequence() == null;
		}

	}

	// A viewer that was not there then goes by the last that it heard before, be that
	// long
	// ago: how far the log goes is not told to it.
	private @Nullable Moment moment(Session session, @Nullable Integer at) {
		VisibleLog log = this.logs.read(session.view(), List.of(session.name())).get(session.name());
		if (log == null || log.windows().isEmpty()) {
			return null;
		}
		Window last = log.windows().getLast();
		if (at == null) {
			return new Moment((last.toSequence() != null) ? last.toSequence() - 1 : null, KnowledgeDiffs.NEVER);
		}
		if (session.view() instanceof View.Whole && at > log.sequence()) {
			throw Refused.because(Code.INVALID_VALUE,
					"at must be the number of a message, at most " + log.sequence() + ", not " + at, "at");
		}
		Window window = log.windows()
			.stream()
			.filter((one) -> one.fromSequence() <= at)
			.max(Comparator.comparingLong(Window::fromSequence))
			.orElse(null);
		if (window == null) {
			return null;
		}
		long number = Math.min(at, window.end() - 1);
		return new Moment(number, time(session, window.fromSequence(), number));
	}

	private @Nullable Instant time(Session session, long from, long upTo) {
		return this.client.query(NEWEST_BEFORE)
			.bindAll(Map.of("workspace", session.view().workspace(), "session", session.name(), "fromSequence", from,
					"upTo", upTo))
			.fetchAs(Instant.class)
			.mappedBy((types, row) -> row.get("at").asZonedDateTime().toInstant())
			.one()
			.orElse(null);
	}

	private Set<String> members(Session session, Moment moment) {
		Set<String> members = new TreeSet<>();
		this.togetherness.presences(session.view().workspace(), session.name()).forEach((peer, windows) -> {
			if (windows.stream().anyMatch(moment::has)) {
				members.add(peer);
			}
		});
		if (session.view() instanceof View.Witnessed witnessed) {
			members.add(witnessed.peer());
		}
		return members;
	}

	private List<Place> places(Session session, Moment moment, Set<String> members, Page page) {
		List<Togetherness.Part> parts = this.togetherness.of(session.view().workspace(), members)
			.stream()
			.filter((part) -> part.session().equals(session.name()) || moment.time() != null)
			.sorted(Comparator.comparing((part) -> !part.session().equals(session.name())))
			.toList();
		Cursor after = page.after();
		List<Place> found = new ArrayList<>();
		List<String> before = new ArrayList<>();
		boolean begun = after == null;
		for (Togetherness.Part part : parts) {
			boolean here = after != null && part.session().equals(after.key(0));
			begun = begun || here;
			if (begun && found.size() < page.limit()) {
				found.addAll(
						read(session, moment, members, part, before, here ? after : null, page.limit() - found.size()));
			}
			if (!before.contains(part.session())) {
				before.add(part.session());
			}
		}
		return found;
	}

	private List<Place> read(Session session, Moment moment, Set<String> members, Togetherness.Part part,
			List<String> before, @Nullable Cursor after, int limit) {
		boolean here = part.session().equals(session.name());
		long end = (here && moment.number() != null) ? Math.min(part.window().end(), moment.number() + 1)
				: part.window().end();
		Instant time = Objects.requireNonNullElse(moment.time(), KnowledgeDiffs.NEVER);
		long from = (after != null) ? Math.max(after.number(1), part.window().fromSequence())
				: part.window().fromSequence();
		Map<String, Object> parameters = new HashMap<>(
				Map.of("workspace", session.view().workspace(), "session", part.session(), "fromSequence", from,
						"toSequence", end, "peers", List.copyOf(members), "limit", limit));
		parameters.put("sequence", (after != null) ? after.number(1) : 0);
		parameters.put("text", (after != null) ? after.key(2) : "");
		parameters.put("fact", (after != null) ? after.key(3) : "");
		parameters.put("before", before.stream().filter((name) -> !name.equals(part.session())).toList());
		parameters.put("until", Column.stored(here ? KnowledgeDiffs.NEVER : time));
		parameters.put("asOf", Column.stored(time));
		String observer = (session.view() instanceof View.Witnessed witnessed) ? witnessed.peer() : null;
		parameters.put("observer", observer);
		parameters.put("judges", (observer != null) ? List.of(observer) : List.copyOf(members));
		return List.copyOf(this.client.query(COMMON_GROUND)
			.bindAll(parameters)
			.fetchAs(Place.class)
			.mappedBy((types, row) -> Place.of(row))
			.all());
	}

	/** Where a fact was said first. */
	private record Place(String fact, String text, String session, long sequence) {

		static Place of(Record row) {
			return new Place(row.get("fact").asString(), row.get("text").asString(), row.get("session").asString(),
					row.get("sequence").asLong());
		}

		Cursor cursor() {
			return Cursor.of(this.session, this.sequence, this.text, this.fact);
		}

	}

}
