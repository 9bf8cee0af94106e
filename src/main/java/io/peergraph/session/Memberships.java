package io.peergraph.session;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.peergraph.graph.CypherFile;
import io.peergraph.peer.Peers;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is and was present where. A window never changes once it is closed: coming back
 * opens another, and so do other settings, since they count from then on only.
 */
@Repository
public class Memberships {

	private static final CypherFile CLOSE = CypherFile.named("session/close");

	private static final CypherFile OBSERVE = CypherFile.named("session/observe");

	private static final CypherFile OPEN = CypherFile.named("session/open");

	private static final CypherFile OPEN_WINDOWS = CypherFile.named("session/open-windows");

	private static final CypherFile PRESENT = CypherFile.named("session/present");

	private static final CypherFile WAS_PRESENT = CypherFile.named("session/was-present");

	private static final CypherFile WINDOWS = CypherFile.named("session/windows");

	private final Neo4jClient client;

	private final Peers peers;

	private final Clock clock;

	Memberships(Neo4jClient client, Peers peers, Clock clock) {
		this.client = client;
		this.peers = peers;
		this.clock = clock;
	}

	/**
	 * {@return how those of the peers take part that are present now, by name}
	 * @param session which session
	 * @param peers names of peers
	 */
	public Map<String, Membership> present(SessionId session, Collection<String> peers) {
		return this.client.query(OPEN_WINDOWS)
			.bindAll(parameters(session, "peers", peers))
			.fetchAs(Membership.class)
			.mappedBy((types, row) -> Membership.of(row))
			.all()
			.stream()
			.collect(Collectors.toMap(Membership::peer, Function.identity()));
	}

	/**
	 * Lets the peers take part from the next message on. Who is present already stays,
	 * with a window of its own if the settings are others.
	 * @param session a session that is locked by this transaction
	 * @param members how they take part; peers that are new are made
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void join(SessionId session, Collection<Membership> members) {
		Map<String, Membership> present = present(session, members.stream().map(Membership::peer).toList());
		List<Membership> changed = members.stream()
			.filter((member) -> !member.equals(present.get(member.peer())))
			.sorted(Comparator.comparing(Membership::peer))
			.toList();
		if (changed.isEmpty()) {
			return;
		}
		this.peers.ensure(session.workspace(), changed.stream().map(Membership::peer).toList());
		close(session, changed.stream().map(Membership::peer).filter(present::containsKey).toList(), null);
		open(session, changed);
	}

	/**
	 * Lets peers take part as a caller wants it: what is left open stays as it is.
	 * @param session a session that is locked by this transaction
	 * @param members how they are to take part
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void invite(SessionId session, List<Invitation> members) {
		if (members.isEmpty()) {
			return;
		}
		Map<String, Membership> present = present(session, members.stream().map(Invitation::peer).toList());
		Map<String, Membership> wanted = new HashMap<>();
		members.forEach((member) -> wanted.put(member.peer(),
				member.over(present.getOrDefault(member.peer(), Membership.of(member.peer())))));
		join(session, wanted.values());
	}

	/**
	 * Lets peers take part as a caller wants it, and nobody else.
	 * @param session a session that is locked by this transaction
	 * @param members how they are to take part
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void replace(SessionId session, List<Invitation> members) {
		Set<String> stay = members.stream().map(Invitation::peer).collect(Collectors.toSet());
		leave(session, everybody(session).stream().filter((peer) -> !stay.contains(peer)).toList());
		invite(session, members);
	}

	private List<String> everybody(SessionId session) {
		return List.copyOf(this.client.query(PRESENT)
			.bindAll(Map.of("workspace", session.workspace(), "session", session.name()))
			.fetchAs(String.class)
			.all());
	}

	/**
	 * Lets those of the peers take part that are not present.
	 * @param session a session that is locked by this transaction
	 * @param peers names of peers; those that are new are made
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void welcome(SessionId session, Collection<String> peers) {
		Map<String, Membership> present = present(session, peers);
		List<String> absent = peers.stream().filter((peer) -> !present.containsKey(peer)).toList();
		if (!absent.isEmpty()) {
			join(session, absent.stream().map(Membership::of).toList());
		}
	}

	/**
	 * Closes the windows of those peers that are present.
	 * @param session a session that is locked by this transaction
	 * @param peers names of peers
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void leave(SessionId session, Collection<String> peers) {
		close(session, peers, now());
	}

	/**
	 * Counts a peer as one that observed others in all that it witnessed so far. How it
	 * takes part from the next message on stays as it is.
	 * @param session a session that is locked by this transaction
	 * @param peer the name of the peer
	 * @return whether it ever was in the session
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean observe(SessionId session, String peer) {
		Map<String, Object> which = parameters(session, "peer", peer);
		if (!this.client.query(WAS_PRESENT).bindAll(which).fetchAs(Boolean.class).one().orElse(false)) {
			return false;
		}
		Membership open = present(session, List.of(peer)).get(peer);
		if (open != null && !open.observeOthers()) {
			close(session, List.of(peer), null);
			open(session, List.of(open));
		}
		this.client.query(OBSERVE).bindAll(which).run();
		return true;
	}

	/**
	 * {@return the present members of each log's session as the log has it, by the
	 * session's name; those last seen there by who has left}
	 * @param logs of sessions of one workspace, all of one view
	 */
	Map<String, List<Member>> members(Collection<VisibleLog> logs) {
		if (logs.isEmpty()) {
			return Map.of();
		}
		String workspace = logs.iterator().next().session().workspace();
		List<String> names = logs.stream().map((log) -> log.session().name()).toList();
		Map<String, List<MembershipWindow>> presences = this.client.query(WINDOWS)
			.bindAll(Map.of("workspace", workspace, "names", names))
			.fetchAs(Named.class)
			.mappedBy((types, row) -> new Named(row.get("name").asString(), MembershipWindow.of(row.get("window"))))
			.all()
			.stream()
			.collect(Collectors.groupingBy(Named::session, Collectors.mapping(Named::presence, Collectors.toList())));
		return logs.stream()
			.collect(Collectors.toMap((log) -> log.session().name(),
					(log) -> MemberView.of(log, presences.getOrDefault(log.session().name(), List.of()))));
	}

	private record Named(String session, MembershipWindow presence) {
	}

	private void close(SessionId session, Collection<String> peers, @Nullable ZonedDateTime leftAt) {
		if (!peers.isEmpty()) {
			Map<String, Object> parameters = parameters(session, "peers", peers);
			parameters.put("leftAt", (leftAt != null) ? leftAt : Values.NULL);
			this.client.query(CLOSE).bindAll(parameters).run();
		}
	}

	private void open(SessionId session, List<Membership> members) {
		Map<String, Object> parameters = parameters(session, "members",
				members.stream().map(Memberships::row).toList());
		parameters.put("now", now());
		this.client.query(OPEN).bindAll(parameters).run();
	}

	private ZonedDateTime now() {
		return this.clock.instant().atZone(ZoneOffset.UTC);
	}

	private static Map<String, Object> row(Membership member) {
		Map<String, Object> row = new HashMap<>();
		row.put("peer", member.peer());
		row.put("observeMe", Values.value(member.observeMe()));
		row.put("observeOthers", member.observeOthers());
		return row;
	}

	private static Map<String, Object> parameters(SessionId session, String name, Object value) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("workspace", session.workspace());
		parameters.put("session", session.name());
		parameters.put(name, value);
		return parameters;
	}

}
