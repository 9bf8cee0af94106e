package io.peergraph.fact;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.relation.StancesChanged;
import io.peergraph.workspace.Workspaces;
import org.neo4j.driver.Record;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All facts. Each is stored once, however many hold it. */
@Repository
public class Facts {

	private static final CypherFile FIND = CypherFile.named("fact/find");

	private static final CypherFile FIND_KNOWN = CypherFile.named("fact/find-known");

	private static final CypherFile HELD = CypherFile.named("fact/held");

	private static final CypherFile RESERVE = CypherFile.named("fact/reserve");

	private static final CypherFile STATE = CypherFile.named("fact/state");

	private static final CypherFile HOLD = CypherFile.named("fact/hold");

	private static final CypherFile REPLACE = CypherFile.named("fact/replace");

	private static final CypherFile CONTRADICT = CypherFile.named("fact/contradict");

	private static final CypherFile ENTANGLED = CypherFile.named("fact/entangled");

	private final Neo4jClient client;

	private final FactPreparation preparation;

	private final DuplicateDetection duplicates;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Facts(Neo4jClient client, FactPreparation preparation, DuplicateDetection duplicates,
			ApplicationEventPublisher events, Clock clock) {
		this.client = client;
		this.preparation = preparation;
		this.duplicates = duplicates;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * {@return the facts that statements make, embedded; asks a model, so no transaction
	 * may be open}
	 * @param workspace the name of the workspace
	 * @param about the name of the peer they are all about
	 * @param derivedBy what found the statements
	 * @param statements in any order, possibly several times the same
	 */
	public NewFacts prepare(String workspace, String about, String derivedBy,
			Collection<? extends Statement> statements) {
		return this.preparation.prepare(workspace, about, derivedBy, statements);
	}

	/**
	 * Keeps facts from going until this transaction ends, so that nothing is written that
	 * was made with one that went.
	 * @param keys of facts
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(Collection<String> keys) {
		List<String> all = keys.stream().distinct().sorted().toList();
		if (!all.isEmpty()
				&& this.client.query(HOLD).bind(all).to("facts").fetchAs(String.class).all().size() < all.size()) {
			throw new FactGone();
		}
	}

	/**
	 * {@return the supports that are new} Stores facts with what supports them, as far as
	 * all of a support is still there. Nobody holds them by that.
	 * @param facts that were said or told
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Support> state(NewFacts facts) {
		reserve(facts);
		List<Stated> stated = List.copyOf(this.client.query(STATE)
			.bindAll(Map.of("workspace", facts.workspace(), "about", facts.about(), "now",
					this.clock.instant().atZone(ZoneOffset.UTC), "statements", facts.parameters()))
			.fetchAs(Stated.class)
			.mappedBy((types, row) -> Stated.of(row))
			.all());
		if (stated.stream().anyMatch(Stated::bare)) {
			throw new FactGone();
		}
		replace(facts);
		if (!stated.isEmpty() && !facts.pairs().isEmpty()) {
			this.events.publishEvent(new StancesChanged(facts.workspace(), facts.pairs(), false));
		}
		this.duplicates.relate(facts,
				stated.stream().filter(Stated::fresh).map((one) -> one.support().fact()).collect(Collectors.toSet()));
		return stated.stream().map(Stated::support).toList();
	}

	// Who is named and becomes a peer in the same instant is either seen as one here, or
	// waits and finds what was said.
	private void reserve(NewFacts facts) {
		List<String> names = facts.named();
		if (!names.isEmpty()) {
			this.client.query(RESERVE)
				.bindAll(Map.of("workspace", facts.workspace(), "names", names, "call", Workspaces.newToken()))
				.run();
		}
	}

	private void replace(NewFacts facts) {
		List<Map<String, Object>> replacing = facts.all()
			.stream()
			.filter((fact) -> !fact.replaces().isEmpty())
			.map((fact) -> Map.<String, Object>of("id", fact.key(), "support", fact.support(), "rule", fact.rule(),
					"replaces", fact.replaces()))
			.toList();
		if (!replacing.isEmpty()) {
			this.client.query(REPLACE)
				.bindAll(Map.of("statements", replacing, "now", this.clock.instant().atZone(ZoneOffset.UTC)))
				.run();
		}
	}

	/**
	 * Stores that facts cannot both hold, each once. Nobody holds that by it.
	 * @param contradictions between facts that are there
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void contradict(Collection<Contradiction> contradictions) {
		this.client.query(CONTRADICT)
			.bindAll(Map.of("contradictions", contradictions.stream().map(Contradiction::parameters).toList(), "now",
					this.clock.instant().atZone(ZoneOffset.UTC), "derivedBy", "built-in contradictions"))
			.run();
	}

	/**
	 * {@return those of the facts whose holding depends on other facts, too}
	 * @param keys of facts
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Set<String> entangled(Collection<String> keys) {
		return Set.copyOf(this.client.query(ENTANGLED).bind(List.copyOf(keys)).to("facts").fetchAs(String.class).all());
	}

	/**
	 * {@return those of the facts that the view has, by key: a peer has what it holds or
	 * heard}
	 * @param view of a workspace
	 * @param keys of facts
	 */
	public Map<String, Fact> find(View view, Collection<String> keys) {
		Neo4jClient.RunnableSpec query = switch (view) {
			case View.Whole whole ->
				this.client.query(FIND).bindAll(Map.of("workspace", whole.workspace(), "ids", keys));
			case View.Witnessed witnessed -> this.client.query(FIND_KNOWN)
				.bindAll(Map.of("workspace", witnessed.workspace(), "observer", witnessed.peer(), "ids", keys));
		};
		return query.fetchAs(Fact.class)
			.mappedBy((types, row) -> Fact.of(row.get("fact"), view))
			.all()
			.stream()
			.collect(Collectors.toMap(Fact::key, Function.identity(), (one, other) -> one));
	}

	/**
	 * {@return the keys of those facts that a peer holds now}
	 * @param view of a workspace
	 * @param observer the name of the peer
	 * @param keys of facts
	 */
	public Set<String> held(View view, String observer, Collection<String> keys) {
		return held(view, observer, keys, false);
	}

	/**
	 * {@return the keys of those facts that a peer holds or held}
	 * @param view of a workspace
	 * @param observer the name of the peer
	 * @param keys of facts
	 */
	public Set<String> everHeld(View view, String observer, Collection<String> keys) {
		return held(view, observer, keys, true);
	}

	private Set<String> held(View view, String observer, Collection<String> keys, boolean ever) {
		return Set.copyOf(this.client.query(HELD)
			.bindAll(Map.of("workspace", view.workspace(), "observer", observer, "ids", keys, "ever", ever))
			.fetchAs(String.class)
			.all());
	}

	/** A support as it was stored. */
	private record Stated(Support support, boolean fresh, boolean bare) {

		static Stated of(Record row) {
			return new Stated(new Support(row.get("fact").asString(), row.get("since").asZonedDateTime().toInstant()),
					row.get("fresh").asBoolean(), row.get("bare").asBoolean());
		}

	}

}
