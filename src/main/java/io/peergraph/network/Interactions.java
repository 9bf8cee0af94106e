package io.peergraph.network;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.peer.Peers;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * Who speaks to whom: says something right after the other did, while the other is there.
 * Each such message is one piece of evidence, as far as the view has it and the one
 * before.
 */
@Repository
public class Interactions {

	private static final CypherFile OF = CypherFile.named("network/interactions-of");

	private static final CypherFile OF_WITNESSED = CypherFile.named("network/interactions-of-witnessed");

	private static final CypherFile ALL = CypherFile.named("network/interactions");

	private static final CypherFile ALL_WITNESSED = CypherFile.named("network/interactions-witnessed");

	private static final CypherFile FROM = CypherFile.named("network/interactions-from");

	private static final CypherFile IN = CypherFile.named("network/interactions-in");

	private static final CypherFile MESSAGES = CypherFile.named("network/interaction-messages");

	private static final CypherFile MESSAGES_WITNESSED = CypherFile.named("network/interaction-messages-witnessed");

	private final Neo4jClient client;

	private final Peers peers;

	private final NetworkProperties properties;

	private final Clock clock;

	Interactions(Neo4jClient client, Peers peers, NetworkProperties properties, Clock clock) {
		this.client = client;
		this.peers = peers;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * {@return the ties from a peer and to it, by names}
	 * @param view of a workspace
	 * @param peer the name of the peer
	 * @param asOf as of when, null for now
	 */
	List<Tie> of(View view, String peer, @Nullable Instant asOf) {
		return ties(view, OF, OF_WITNESSED, asOf,
				Map.of("peer", peer, "until", stored(new Stretch(null, null, asOf).to())));
	}

	/**
	 * {@return all ties, by names}
	 * @param view of a workspace
	 * @param asOf as of when, null for now
	 */
	public List<Tie> all(View view, @Nullable Instant asOf) {
		return all(view, new Stretch(null, null, asOf));
	}

	/**
	 * {@return all ties, by names}
	 * @param view of a workspace
	 * @param stretch when what counts was said, and as of when it is looked at
	 */
	List<Tie> all(View view, Stretch stretch) {
		return ties(view, ALL, ALL_WITNESSED, stretch.asOf(),
				Map.of("since", stored(stretch.from()), "until", stored(stretch.to())));
	}

	private List<Tie> ties(View view, CypherFile whole, CypherFile witnessed, @Nullable Instant asOf,
			Map<String, Object> parameters) {
		Instant now = (asOf != null) ? asOf : this.clock.instant();
		Collection<Tie> found = query(view, whole, witnessed).bindAll(parameters)
			.bindAll(Map.of("now", stored(now), "halfLife", (double) this.properties.halfLife().toSeconds()))
			.fetchAs(Tie.class)
			.mappedBy((types, row) -> tie(view, row))
			.all();
		Set<String> names = found.stream()
			.flatMap((tie) -> Stream.of(tie.from(), tie.to()))
			.collect(Collectors.toSet());
		Set<String> known = this.peers.find(view, names).keySet();
		return found.stream()
			.filter((tie) -> known.contains(tie.from()) && known.contains(tie.to()))
			.sorted(Comparator.comparing(Tie::from).thenComparing(Tie::to))
			.toList();
	}

	private static Tie tie(View view, Record row) {
		return tie(view, new Tie.Pair(TieKind.INTERACTS_WITH, row.get("from").asString(), row.get("to").asString()),
				row.get("times").asDouble(), row.get("since").asZonedDateTime().toInstant(),
				row.get("lastAt").asZonedDateTime().toInstant());
	}

	private static Tie tie(View view, Tie.Pair pair, double times, Instant since, Instant lastAt) {
		return new Tie(view, pair.kind(), pair.from(), pair.to(), times, 0, since, lastAt, List.of());
	}

	/**
	 * {@return the ties from a peer, each as it was when the last was said, as far as the
	 * logs of sessions were gone through}
	 * @param view all of a workspace
	 * @param peer the name of the peer
	 */
	public List<Tie> from(View.Whole view, String peer) {
		return asLast(view, FROM, Map.of("peer", peer));
	}

	/**
	 * {@return the ties that a part of the log of a session makes, each as it was when
	 * the last was said}
	 * @param view all of a workspace
	 * @param session the name of the session
	 * @param after the sequence of the message before the first
	 * @param upTo the sequence of the last message
	 */
	public List<Tie> in(View.Whole view, String session, long after, long upTo) {
		return asLast(view, IN, Map.of("session", session, "after", after, "upTo", upTo));
	}

	private List<Tie> asLast(View.Whole view, CypherFile statement, Map<String, Object> parameters) {
		Map<Tie.Pair, Tie> ties = new HashMap<>();
		this.client.query(statement)
			.bind(view.workspace())
			.to("workspace")
			.bindAll(parameters)
			.fetchAs(Tie.class)
			.mappedBy((types, row) -> once(view, row))
			.all()
			.stream()
			.sorted(Comparator.comparing(Tie::lastAt))
			.forEach((tie) -> ties.merge(tie.pair(), tie, this::plus));
		return ties.values().stream().sorted(Comparator.comparing(Tie::from).thenComparing(Tie::to)).toList();
	}

	private static Tie once(View view, Record row) {
		Instant at = row.get("at").asZonedDateTime().toInstant();
		return tie(view, new Tie.Pair(TieKind.INTERACTS_WITH, row.get("from").asString(), row.get("to").asString()), 1,
				at, at);
	}

	/**
	 * {@return the tie that two make together}
	 * @param one as it was when the last was said
	 * @param other of the same pair, as it was when the last was said
	 */
	public Tie plus(Tie one, Tie other) {
		Instant lastAt = one.lastAt().isAfter(other.lastAt()) ? one.lastAt() : other.lastAt();
		Instant since = one.since().isBefore(other.since()) ? one.since() : other.since();
		return tie(one.view(), one.pair(), times(one, lastAt) + times(other, lastAt), since, lastAt);
	}

	private double times(Tie tie, Instant now) {
		return tie.positive() * TieWeight.of(tie.lastAt(), this.properties.halfLife(), now);
	}

	/**
	 * {@return the messages of a tie, oldest first}
	 * @param tie one of these
	 */
	List<Spoken> messages(Tie tie) {
		Map<String, Object> parameters = new HashMap<>(Map.of("from", tie.from(), "to", tie.to()));
		parameters.put("since", stored(tie.since()));
		parameters.put("lastAt", stored(tie.lastAt()));
		return List.copyOf(query(tie.view(), MESSAGES, MESSAGES_WITNESSED).bindAll(parameters)
			.fetchAs(Spoken.class)
			.mappedBy((types, row) -> Spoken.of(row, "id"))
			.all());
	}

	private Neo4jClient.RunnableSpec query(View view, CypherFile whole, CypherFile witnessed) {
		Neo4jClient.RunnableSpec query = switch (view) {
			case View.Whole _ -> this.client.query(whole);
			case View.Witnessed one -> this.client.query(witnessed).bind(one.peer()).to("observer");
		};
		return query.bind(view.workspace()).to("workspace");
	}

	private static Object stored(Instant time) {
		return time.atZone(ZoneOffset.UTC);
	}

	/**
	 * When something was said.
	 *
	 * @param key which message, or to whom
	 * @param at when
	 */
	record Spoken(String key, Instant at) {

		static Spoken of(Record row, String key) {
			return new Spoken(row.get(key).asString(), row.get("at").asZonedDateTime().toInstant());
		}

	}

}
