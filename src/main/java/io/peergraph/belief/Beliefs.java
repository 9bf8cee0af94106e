package io.peergraph.belief;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.peergraph.fact.FactJournal;
import io.peergraph.fact.Facts;
import io.peergraph.fact.NewFacts;
import io.peergraph.fact.Support;
import io.peergraph.graph.CypherFile;
import io.peergraph.stream.Streams;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What peers come to know of each other. */
@Repository
public class Beliefs {

	private static final CypherFile ENSURE = CypherFile.named("belief/ensure");

	private static final CypherFile INCLUDE = CypherFile.named("belief/include");

	private static final CypherFile LOCK_PEERS = CypherFile.named("belief/lock-peers");

	private static final CypherFile SET_CARD = CypherFile.named("belief/set-card");

	private final Neo4jClient client;

	private final Clock clock;

	private final Streams streams;

	private final Facts facts;

	private final Holdings holdings;

	private final Contradictions contradictions;

	private final ApplicationEventPublisher events;

	Beliefs(Neo4jClient client, Clock clock, Streams streams, Facts facts, Holdings holdings,
			Contradictions contradictions, ApplicationEventPublisher events) {
		this.client = client;
		this.clock = clock;
		this.streams = streams;
		this.facts = facts;
		this.holdings = holdings;
		this.contradictions = contradictions;
		this.events = events;
	}

	/**
	 * Makes sure that there is a representation of a peer for each observer. To be called
	 * before facts are stored in the same transaction, since it takes the locks of peers
	 * in the order in which everybody takes them.
	 * @param workspace the name of the workspace
	 * @param observed the name of the peer
	 * @param observers the names of those who observe it, possibly itself
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void ensure(String workspace, String observed, Collection<String> observers) {
		Collection<String> all = new TreeSet<>(observers);
		all.add(observed);
		lock(workspace, all);
		this.client.query(ENSURE)
			.bindAll(Map.of("workspace", workspace, "observed", observed, "observers", new TreeSet<>(observers), "now",
					this.clock.instant().atZone(ZoneOffset.UTC)))
			.run();
	}

	/**
	 * Lets one observer hold facts that are there, as far as it witnessed what they rest
	 * on.
	 * @param workspace the name of the workspace
	 * @param observer the name of the peer
	 * @param facts by the names of the peers that they are about
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void backfill(String workspace, String observer, Map<String, List<String>> facts) {
		Collection<String> all = new TreeSet<>(facts.keySet());
		all.add(observer);
		lock(workspace, all);
		facts.forEach((observed, its) -> {
			ensure(workspace, observed, List.of(observer));
			this.holdings.join(its, List.of(observer));
		});
		this.contradictions.note(workspace, facts.values().stream().flatMap(List::stream).distinct().toList(),
				List.of(observer));
		this.events.publishEvent(
				new FactsBackfilled(workspace, facts.values().stream().flatMap(List::stream).distinct().toList()));
		this.streams.ringAfterCommit(FactJournal.log(workspace, observer));
	}

	private void lock(String workspace, Collection<String> peers) {
		this.client.query(LOCK_PEERS).bindAll(Map.of("workspace", workspace, "names", peers)).run();
	}

	/**
	 * {@return how many of the supports are new} Stores facts with what supports them,
	 * and lets those hold them who witnessed it.
	 * @param facts about one peer
	 * @param observers the names of those who witnessed the supports
	 * @param premises the keys of other facts that were read when these were made; they
	 * stay until this transaction ends
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int add(NewFacts facts, Collection<String> observers, Collection<String> premises) {
		ensure(facts.workspace(), facts.about(), observers);
		this.facts.hold(premises);
		List<Support> supports = this.facts.state(facts);
		include(facts.workspace(), facts.about(), observers, supports);
		return supports.size();
	}

	private void include(String workspace, String observed, Collection<String> observers,
			Collection<Support> supports) {
		Set<String> entangled = this.facts.entangled(supports.stream().map(Support::fact).toList());
		List<Support> plain = supports.stream().filter((support) -> !entangled.contains(support.fact())).toList();
		if (!plain.isEmpty()) {
			this.client.query(INCLUDE)
				.bindAll(Map.of("workspace", workspace, "observed", observed, "observers", new TreeSet<>(observers),
						"facts", rows(plain)))
				.run();
		}
		this.holdings.join(entangled, observers);
		this.contradictions.note(workspace, supports.stream().map(Support::fact).distinct().toList(), observers);
		observers.forEach((observer) -> this.streams.ringAfterCommit(FactJournal.log(workspace, observer)));
	}

	/**
	 * Replaces what is always worth knowing of a peer.
	 * @param workspace the name of the workspace
	 * @param observer the name of the peer that knows
	 * @param observed the name of the peer that is known
	 * @param lines the whole card
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void setCard(String workspace, String observer, String observed, List<String> lines) {
		ensure(workspace, observed, List.of(observer));
		this.client.query(SET_CARD)
			.bindAll(Map.of("workspace", workspace, "observer", observer, "observed", observed, "lines", lines))
			.run();
	}

	private static List<Map<String, Object>> rows(Collection<Support> supports) {
		Map<String, List<Instant>> byFact = new TreeMap<>();
		supports.forEach(
				(support) -> byFact.computeIfAbsent(support.fact(), (_) -> new ArrayList<>()).add(support.since()));
		List<Map<String, Object>> rows = new ArrayList<>();
		byFact.forEach((fact, times) -> {
			Instant first = times.stream().min(Instant::compareTo).orElseThrow();
			rows.add(new HashMap<>(Map.of("id", fact, "times", times.size(), "since", first.atZone(ZoneOffset.UTC))));
		});
		return rows;
	}

}
