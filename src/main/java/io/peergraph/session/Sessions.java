package io.peergraph.session;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Metadata;
import io.peergraph.api.NameRule;
import io.peergraph.api.Refused;
import io.peergraph.graph.Column;
import io.peergraph.graph.CypherFile;
import io.peergraph.work.WorkUnits;
import io.peergraph.workspace.Configuration;
import io.peergraph.workspace.Settings;
import io.peergraph.workspace.Workspace;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All sessions. */
@Repository
public class Sessions {

	private static final CypherFile DELETE = CypherFile.named("session/delete");

	private static final CypherFile FIND = CypherFile.named("session/find");

	private static final CypherFile FIND_WITNESSED = CypherFile.named("session/find-witnessed");

	private static final CypherFile LOCK = CypherFile.named("session/lock");

	private static final CypherFile LOCK_EXISTING = CypherFile.named("session/lock-existing");

	private static final CypherFile UPDATE = CypherFile.named("session/update");

	private final Neo4jClient client;

	private final Workspaces workspaces;

	private final Clock clock;

	private final WorkUnits work;

	private final ApplicationEventPublisher events;

	Sessions(Neo4jClient client, Workspaces workspaces, Clock clock, WorkUnits work, ApplicationEventPublisher events) {
		this.client = client;
		this.workspaces = workspaces;
		this.clock = clock;
		this.work = work;
		this.events = events;
	}

	/**
	 * {@return the session, if that view has it}
	 * @param view of a workspace
	 * @param name of the session
	 */
	public Optional<Session> find(View view, String name) {
		return Optional.ofNullable(find(view, List.of(name)).get(name));
	}

	/**
	 * {@return those of the sessions that the view has, by name as given}
	 * @param view of a workspace
	 * @param names of sessions
	 */
	public Map<String, Session> find(View view, Collection<String> names) {
		return NameRule.given(names,
				scoped(view, NameRule.forms(names), FIND, FIND_WITNESSED).fetchAs(Session.class)
					.mappedBy((types, row) -> toSession(row.get("session"), view))
					.all()
					.stream()
					.collect(Collectors.toMap(Session::name, Function.identity(), (one, other) -> one)));
	}

	/**
	 * {@return what holds in a session, or in its workspace if there is no such session}
	 * @param id which session
	 */
	public Configuration configuration(SessionId id) {
		View view = View.of(id.workspace());
		Configuration inherited = this.workspaces.find(view)
			.map(Workspace::configuration)
			.orElse(Configuration.DEFAULT);
		return find(view, id.name()).map(Session::settings).map(inherited::with).orElse(inherited);
	}

	/**
	 * {@return the names of these sessions as they are stored, null for none}
	 * @param view of a workspace
	 * @param names of sessions, null for none
	 * @throws Refused {@code NOT_FOUND} when the view does not have one of them
	 */
	public @Nullable List<String> known(View view, @Nullable List<String> names) {
		if (names == null) {
			return null;
		}
		Map<String, Session> known = find(view, names);
		return names.stream().map((name) -> {
			Session session = known.get(name);
			if (session == null) {
				throw Refused.because(Code.NOT_FOUND, "There is no session " + name, "sessions");
			}
			return session.name();
		}).toList();
	}

	/**
	 * A session that is locked.
	 *
	 * @param inherited what holds in its workspace
	 * @param session as it is now
	 * @param created whether it was made just now
	 * @param present the names of those of the peers in question that are present
	 */
	public record Locked(Configuration inherited, Session session, boolean created, Set<String> present) {

		/**
		 * {@return what holds in the session}
		 */
		public Configuration configuration() {
			return this.inherited.with(this.session.settings());
		}

		/**
		 * {@return those of the peers that are not present}
		 * @param peers some of those in question
		 */
		public List<String> absent(Collection<String> peers) {
			return peers.stream().filter((peer) -> !this.present.contains(peer)).toList();
		}

	}

	/**
	 * {@return the session, made if new as its workspace is, and locked: whoever else
	 * changes it waits until this transaction ends}
	 * @param id which session
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Locked lock(SessionId id) {
		return lock(id, List.of());
	}

	/**
	 * {@return the session, made if new as its workspace is, and locked: whoever else
	 * changes it waits until this transaction ends}
	 * @param id which session
	 * @param peers names of peers of whom to tell whether they are present
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Locked lock(SessionId id, Collection<String> peers) {
		Optional<Locked> locked = lockIn(id, peers);
		while (locked.isEmpty()) {
			this.workspaces.ensure(id.workspace());
			locked = lockIn(id, peers);
		}
		return locked.get();
	}

	/**
	 * {@return the session, locked until this transaction ends, if there is one and all
	 * of these peers are present}
	 * @param id which session
	 * @param peers names of peers
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Locked> lockPresent(SessionId id, Collection<String> peers) {
		return lockExisting(id).flatMap((_) -> lockIn(id, peers)).filter((locked) -> locked.absent(peers).isEmpty());
	}

	// Empty when there is no such workspace yet, or when the session was deleted while
	// this waited for it. Both are rare, and asking first would cost a round trip.
	private Optional<Locked> lockIn(SessionId id, Collection<String> peers) {
		return this.client.query(LOCK)
			.bindAll(Map.of("workspace", id.workspace(), "session", id.name(), "peers", peers, "token",
					Workspaces.newToken(), "now", now()))
			.fetchAs(Locked.class)
			.mappedBy((types, row) -> new Locked(Configuration.DEFAULT.with(Settings.of(row.get("workspace"))),
					toSession(row.get("session"), View.of(id.workspace())), row.get("created").asBoolean(),
					Set.copyOf(row.get("present").asList(Value::asString))))
			.one();
	}

	/**
	 * {@return the session, locked until this transaction ends, if there is one}
	 * @param id which session
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Session> lockExisting(SessionId id) {
		return this.client.query(LOCK_EXISTING)
			.bindAll(Map.of("workspace", id.workspace(), "session", id.name(), "token", Workspaces.newToken()))
			.fetchAs(Session.class)
			.mappedBy((types, row) -> toSession(row.get("session"), View.of(id.workspace())))
			.one();
	}

	Session update(SessionId id, Map<String, Object> properties) {
		return this.client.query(UPDATE)
			.bindAll(Map.of("workspace", id.workspace(), "session", id.name(), "properties", properties))
			.fetchAs(Session.class)
			.mappedBy((types, row) -> toSession(row.get("session"), View.of(id.workspace())))
			.one()
			.orElseThrow();
	}

	/**
	 * Deletes the session with all that was said in it and all that rests only on that.
	 * Work on it that is under way can no longer be completed.
	 * @param id which session
	 * @return whether there was one
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean delete(SessionId id) {
		if (lockExisting(id).isEmpty()) {
			return false;
		}
		this.work.forget(id.workspace(), id.name());
		this.events.publishEvent(new SessionRemoved(id));
		this.client.query(DELETE).bindAll(Map.of("workspace", id.workspace(), "session", id.name())).run();
		return true;
	}

	private Neo4jClient.RunnableSpec scoped(View view, Collection<String> names, CypherFile whole,
			CypherFile witnessed) {
		return switch (view) {
			case View.Whole all ->
				this.client.query(whole).bindAll(Map.of("workspace", all.workspace(), "names", names));
			case View.Witnessed seen -> this.client.query(witnessed)
				.bindAll(Map.of("workspace", seen.workspace(), "observer", seen.peer(), "names", names));
		};
	}

	private Object now() {
		return this.clock.instant().atZone(ZoneOffset.UTC);
	}

	static Session toSession(Value node, View view) {
		return new Session(view, node.get("name").asString(), node.get("scope").asList(Value::asString),
				node.get("sequence").asLong(), node.get("tombstones").asLong(0),
				Metadata.parse(node.get("metadata").asString()), Settings.of(node), node.get("isActive").asBoolean(),
				node.get("createdAt").asZonedDateTime().toInstant(), Column.time(node.get("lastMessageAt")));
	}

}
