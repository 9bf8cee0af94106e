package io.peergraph.epistemics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.belief.Supposed;
import io.peergraph.belief.Supposition;
import io.peergraph.belief.Suppositions;
import io.peergraph.fact.Fact;
import io.peergraph.fact.Facts;
import io.peergraph.graph.CypherFile;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * What peers think that others believe, to any depth. By the rule of co-witnesses they go
 * by what all of them witnessed, and by nothing else: what one alone of them heard is
 * known neither to the others nor that it is known. Of what they all heard, the last
 * statement holds, by the same rules as everywhere.
 */
@Repository
class BeliefsOfOthers {

	private static final CypherFile BELIEVED = CypherFile.named("epistemics/believed");

	private static final CypherFile OUTDATED = CypherFile.named("epistemics/outdated");

	/** How many facts are looked at together; some were believed once only. */
	private static final int LEAST_AT_ONCE = 50;

	private final Neo4jClient client;

	private final Suppositions suppositions;

	private final Facts facts;

	private final Messages messages;

	BeliefsOfOthers(Neo4jClient client, Suppositions suppositions, Facts facts, Messages messages) {
		this.client = client;
		this.suppositions = suppositions;
		this.facts = facts;
		this.messages = messages;
	}

	/**
	 * {@return what is believed, what was said last first}
	 * @param chain who thinks that who believes
	 * @param most how many beliefs at most
	 */
	List<Belief> find(BeliefChain chain, int most) {
		Map<String, Integer> places = candidates(chain);
		List<String> candidates = List.copyOf(places.keySet());
		Map<String, Last> held = new HashMap<>();
		int step = Math.max(most, LEAST_AT_ONCE);
		for (int from = 0; from < candidates.size() && held.size() < most; from += step) {
			held.putAll(held(chain, candidates.subList(from, Math.min(candidates.size(), from + step))));
		}
		List<Last> last = held.values()
			.stream()
			.sorted(Comparator.comparing(Last::ground)
				.thenComparingInt((belief) -> places.getOrDefault(belief.fact(), 0))
				.reversed()
				.thenComparingInt((belief) -> candidates.indexOf(belief.fact())))
			.limit(most)
			.toList();
		return told(chain, last);
	}

	// What may be believed, in the order in which it was said, with where in its message.
	private Map<String, Integer> candidates(BeliefChain chain) {
		Map<String, Object> parameters = chain.parameters("about", chain.about());
		parameters.put("observer", chain.thinker());
		parameters.put("witnesses", chain.chain());
		Map<String, Integer> places = new LinkedHashMap<>();
		this.client.query(BELIEVED)
			.bindAll(parameters)
			.fetchAs(Place.class)
			.mappedBy((types, row) -> new Place(row.get("fact").asString(), row.get("place").asInt()))
			.all()
			.forEach((one) -> places.put(one.fact(), one.place()));
		return places;
	}

	private Map<String, Last> held(BeliefChain chain, Collection<String> candidates) {
		Supposition supposition = new Supposition(chain.view().workspace(), chain.thinker(), chain.chain(), Set.of(),
				Set.of());
		Map<String, Supposed> supposed = this.suppositions.work(supposition, candidates);
		Map<String, Last> held = new HashMap<>();
		candidates.stream()
			.flatMap((fact) -> Stream.ofNullable(supposed.get(fact)))
			.filter((one) -> one.period(chain.asOf()) != null)
			.forEach((one) -> last(one, chain.asOf()).forEach((last) -> held.put(one.fact(), last)));
		return held;
	}

	private static Stream<Last> last(Supposed supposed, @Nullable Instant asOf) {
		return supposed.merged()
			.stream()
			.filter((ground) -> asOf == null || !ground.at().isAfter(asOf))
			.reduce((_, later) -> later)
			.map((ground) -> new Last(supposed.fact(), ground))
			.stream();
	}

	private List<Belief> told(BeliefChain chain, List<Last> beliefs) {
		Map<String, Fact> facts = this.facts.find(chain.eyes(), beliefs.stream().map(Last::fact).toList());
		Map<String, Message> messages = this.messages.find(chain.eyes(),
				beliefs.stream().flatMap((belief) -> belief.ground().messages().stream()).distinct().toList());
		Set<String> outdated = outdated(chain, beliefs);
		List<Belief> told = new ArrayList<>();
		for (Last belief : beliefs) {
			Fact fact = facts.get(belief.fact());
			if (fact != null) {
				List<Message> because = belief.ground()
					.messages()
					.stream()
					.flatMap((key) -> Stream.ofNullable(messages.get(key)))
					.toList();
				told.add(new Belief(fact, because, outdated.contains(belief.fact())));
			}
		}
		return told;
	}

	// A peer knows of nobody but itself that it knows better.
	private Set<String> outdated(BeliefChain chain, List<Last> beliefs) {
		List<Map<String, String>> rows = beliefs.stream()
			.filter((belief) -> !belief.ground().messages().isEmpty())
			.map((belief) -> Map.of("fact", belief.fact(), "last", belief.ground().messages().getLast()))
			.toList();
		if (rows.isEmpty()) {
			return Set.of();
		}
		Map<String, Object> parameters = chain.parameters("beliefs", rows);
		parameters.put("chain", chain.chain());
		parameters.put("only", chain.view().observerOr(""));
		return new HashSet<>(this.client.query(OUTDATED).bindAll(parameters).fetchAs(String.class).all());
	}

	/** Where a fact stands in the message in which it was said last. */
	private record Place(String fact, int place) {
	}

	/** A fact with the last that was said of it. */
	private record Last(String fact, Supposed.Ground ground) {
	}

}
