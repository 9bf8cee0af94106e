package io.peergraph.epistemics;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactDetails;
import io.peergraph.graph.CypherFile;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Who knows a thing, since when, by which messages, and from whom. */
@Repository
class Knowers {

	private static final CypherFile HELD = CypherFile.named("epistemics/held");

	private final Neo4jClient client;

	private final SameContent contents;

	private final Hearings tellings;

	private final FactDetails details;

	Knowers(Neo4jClient client, SameContent contents, Hearings tellings, FactDetails details) {
		this.client = client;
		this.contents = contents;
		this.tellings = tellings;
		this.details = details;
	}

	/**
	 * {@return who knows what a fact says, who knew it first at the beginning}
	 * @param fact with the view of who asks
	 * @param asOf as of when, null for now
	 */
	List<Knower> of(Fact fact, @Nullable Instant asOf) {
		List<String> mentions = this.details.mentions(fact.view(), List.of(fact.key()))
			.getOrDefault(fact.key(), List.of());
		return of(fact.view(), this.contents.of(fact, mentions), asOf);
	}

	/**
	 * {@return who knows what means most nearly what is asked for, who knew it first at
	 * the beginning}
	 * @param view of who asks
	 * @param query what is asked for
	 * @param asOf as of when, null for now
	 */
	List<Knower> of(View view, String query, @Nullable Instant asOf) {
		return of(view, this.contents.of(view, query), asOf);
	}

	private List<Knower> of(View view, Map<String, NearFact> same, @Nullable Instant asOf) {
		List<Held> held = held(view, same.keySet());
		Set<String> newer = held.stream()
			.filter((one) -> !one.merged())
			.map(Held::endedBy)
			.filter(Objects::nonNull)
			.filter((fact) -> !same.containsKey(fact))
			.collect(Collectors.toSet());
		Chain chain = new Chain(same, until(asOf, this.tellings.of(view, same.keySet())),
				until(asOf, this.tellings.of(view, newer)),
				held.stream()
					.filter((one) -> asOf == null || !one.since().isAfter(asOf))
					.collect(Collectors.groupingBy(Held::peer)));
		return chain.peers()
			.stream()
			.flatMap((peer) -> chain.knower(view, peer, asOf).stream())
			.sorted(Comparator.comparing(Knower::since).thenComparing(Knower::peer))
			.toList();
	}

	private static List<Hearing> until(@Nullable Instant asOf, List<Hearing> tellings) {
		return tellings.stream().filter((one) -> asOf == null || !one.at().isAfter(asOf)).toList();
	}

	private List<Held> held(View view, Collection<String> facts) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("workspace", view.workspace());
		parameters.put("facts", List.copyOf(facts));
		parameters.put("observer", (view instanceof View.Witnessed witnessed) ? witnessed.peer() : null);
		return List.copyOf(this.client.query(HELD)
			.bindAll(parameters)
			.fetchAs(Held.class)
			.mappedBy((types, row) -> Held.of(row))
			.all());
	}

	/**
	 * What was passed on, in the order of time.
	 *
	 * @param same the facts that say it, by key
	 * @param tellings each time that one of them was said
	 * @param news each time that what took its place was said
	 * @param held who holds or held one of them, by name
	 */
	private record Chain(Map<String, NearFact> same, List<Hearing> tellings, List<Hearing> news,
			Map<String, List<Held>> held) {

		Set<String> peers() {
			Set<String> peers = new TreeSet<>(this.held.keySet());
			this.tellings.forEach((one) -> peers.addAll(one.audience()));
			return peers;
		}

		Optional<Knower> knower(View view, String peer, @Nullable Instant asOf) {
			List<Hearing> heard = heard(this.tellings, peer);
			List<Held> held = this.held.getOrDefault(peer, List.of());
			Optional<Held> open = held.stream().filter((one) -> one.lasts(asOf)).findFirst();
			if (held.isEmpty() ? knowsBetter(peer, heard) : open.isEmpty()) {
				return Optional.empty();
			}
			Instant since = Stream.concat(heard.stream().map(Hearing::at), open.stream().map(Held::since))
				.min(Comparator.naturalOrder())
				.orElseThrow();
			boolean own = view.allows(peer);
			String fact = open.map((one) -> one.fact(asOf)).orElse(own ? null : heard.getFirst().fact());
			return Optional.of(new Knower(view, peer, fact, own, since,
					heard.stream().flatMap((one) -> one.messages().stream()).distinct().toList(), toldBy(peer, since)));
		}

		private boolean knowsBetter(String peer, List<Hearing> heard) {
			return heard(this.news, peer).stream().anyMatch((news) -> news.at().isAfter(heard.getLast().at()));
		}

		private @Nullable String toldBy(String peer, Instant since) {
			Hearing first = first(peer).filter((one) -> !one.at().isAfter(since)).orElse(null);
			if (first == null || first.speaker().equals(peer)) {
				return null;
			}
			Content content = Objects.requireNonNull(this.same.get(first.fact())).content();
			return !content.ofItself() && (content.hearsay() || wasTold(first)) ? first.speaker() : null;
		}

		private boolean wasTold(Hearing telling) {
			return first(telling.speaker())
				.filter((before) -> before.at().isBefore(telling.at()) && !before.speaker().equals(telling.speaker()))
				.isPresent();
		}

		private Optional<Hearing> first(String peer) {
			return heard(this.tellings, peer).stream().findFirst();
		}

		private static List<Hearing> heard(List<Hearing> tellings, String peer) {
			return tellings.stream().filter((one) -> one.audience().contains(peer)).toList();
		}

	}

}
