package io.peergraph.representation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.belief.HeldPeriod;
import io.peergraph.belief.Holding;
import io.peergraph.belief.Supposed;
import io.peergraph.belief.Supposition;
import io.peergraph.belief.Suppositions;
import io.peergraph.fact.Exclusion;
import io.peergraph.fact.Fact;
import io.peergraph.fact.Facts;
import io.peergraph.graph.CypherFile;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * What would be known without some evidence. Only what rests on it, and what that has to
 * do with, is worked out anew; the rest is as it is.
 */
@Repository
class Remainders {

	private static final CypherFile RESTING = CypherFile.named("representation/resting");

	private static final Comparator<Holding> MOST_DERIVED_FIRST = Comparator
		.comparingInt((Holding holding) -> -holding.timesDerived())
		.thenComparing(Holding::since, Comparator.reverseOrder())
		.thenComparing((holding) -> holding.fact().key());

	private final Neo4jClient client;

	private final Suppositions suppositions;

	private final Facts facts;

	Remainders(Neo4jClient client, Suppositions suppositions, Facts facts) {
		this.client = client;
		this.suppositions = suppositions;
		this.facts = facts;
	}

	/**
	 * {@return the pairs with what would be held otherwise without what each leaves out
	 * of account}
	 */
	List<FormedPair> suppose(List<FormedPair> pairs) {
		return pairs.stream().map(this::suppose).toList();
	}

	private FormedPair suppose(FormedPair pair) {
		RepresentationQuery ask = pair.query();
		Exclusion without = ask.without();
		if (without == null) {
			return pair;
		}
		Collection<String> resting = this.client.query(RESTING)
			.bindAll(Map.of("workspace", ask.view().workspace(), "observer", ask.observer(), "observed", ask.observed(),
					"messages", without.messages(), "peers", without.peers()))
			.fetchAs(String.class)
			.all();
		return pair.supposing(this.suppositions.work(
				new Supposition(ask.view().workspace(), ask.observer(), List.of(), without.messages(), without.peers()),
				resting));
	}

	/**
	 * {@return from what to choose, with what would be held instead of what is}
	 * @param pair which
	 * @param held what is held, as much as there are facts to be left out and to choose
	 * from
	 */
	FactQuota left(FormedPair pair, FactQuota held) {
		Exclusion without = pair.query().without();
		if (without == null || pair.supposed().isEmpty()) {
			return held;
		}
		Map<String, List<Holding>> supposed = holdings(pair, without);
		List<Holding> all = supposed.values().stream().flatMap(List::stream).toList();
		Stream<Holding> often = all.stream().filter((holding) -> holding.until() == null && holding.timesDerived() > 1);
		return new FactQuota(nearest(pair, held.nearest(), supposed),
				Stream.concat(untouched(pair, held.mostDerived()), often)
					.sorted(MOST_DERIVED_FIRST)
					.limit(pair.query().maxFacts())
					.toList(),
				Stream.concat(untouched(pair, held.newest()), all.stream())
					.sorted(FactQuota.NEWEST_FIRST)
					.limit(pair.query().maxFacts())
					.toList());
	}

	private static Stream<Holding> untouched(FormedPair pair, List<Holding> held) {
		return held.stream().filter((holding) -> !pair.supposed().containsKey(holding.fact().key()));
	}

	private static List<Holding> nearest(FormedPair pair, List<Holding> held, Map<String, List<Holding>> supposed) {
		Map<List<Object>, Holding> nearest = new LinkedHashMap<>();
		for (Holding holding : held) {
			String key = holding.fact().key();
			List<Holding> instead = pair.supposed().containsKey(key) ? supposed.getOrDefault(key, List.of())
					: isAskedFor(pair.query(), holding.since(), holding.until()) ? List.of(holding) : List.of();
			instead.forEach((one) -> nearest.putIfAbsent(List.of(one.fact().key(), one.since()), one));
		}
		return nearest.values().stream().limit(pair.query().byMeaning()).toList();
	}

	private Map<String, List<Holding>> holdings(FormedPair pair, Exclusion without) {
		RepresentationQuery ask = pair.query();
		Map<String, Fact> facts = this.facts.find(ask.view().through(ask.observer()), pair.supposed().keySet());
		Map<String, List<Holding>> holdings = new LinkedHashMap<>();
		facts.values()
			.stream()
			.filter((fact) -> fact.about().equals(ask.observed()))
			.sorted(Comparator.comparing(Fact::key))
			.forEach((fact) -> {
				Supposed supposed = pair.supposed().get(fact.key());
				if (supposed != null && isWithin(supposed, ask.sessions())) {
					holdings.put(fact.key(), holdings(ask, fact, supposed, without));
				}
			});
		return holdings;
	}

	private static List<Holding> holdings(RepresentationQuery ask, Fact fact, Supposed supposed, Exclusion without) {
		List<Holding> holdings = new ArrayList<>();
		for (HeldPeriod period : supposed.periods()) {
			if (isAskedFor(ask, period.since(), period.until())) {
				holdings.add(new Holding(fact.without(without, period.since()), period.since(), period.until(),
						period.times(), period.by()));
			}
		}
		return holdings;
	}

	private static boolean isWithin(Supposed supposed, @Nullable List<String> sessions) {
		return sessions == null || supposed.grounds()
			.stream()
			.anyMatch((ground) -> Set.copyOf(sessions).containsAll(ground.sessions()));
	}

	private static boolean isAskedFor(RepresentationQuery ask, Instant since, @Nullable Instant until) {
		Instant asOf = ask.asOf();
		return (asOf == null) ? (ask.history() || until == null)
				: (!since.isAfter(asOf) && (ask.history() || until == null || until.isAfter(asOf)));
	}

}
