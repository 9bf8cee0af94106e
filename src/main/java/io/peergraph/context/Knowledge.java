package io.peergraph.context;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.peergraph.belief.Holding;
import io.peergraph.language.Words;
import io.peergraph.recall.FactHit;
import io.peergraph.recall.Recall;
import io.peergraph.representation.Representation;
import io.peergraph.representation.RepresentationQuery;
import io.peergraph.representation.RepresentationReader;
import io.peergraph.session.Sessions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What is known of a peer, cut to its share of a context: the lines of the card and the
 * facts that matter least are left out, so that neither takes the room of the other, nor
 * both that of the messages.
 */
@Component
class Knowledge {

	/** The card may have that part when there are facts too. */
	private static final double CARD_SHARE = 0.4;

	private static final int SHORTEST_WORD = 3;

	private final RepresentationReader representations;

	private final Recall recall;

	private final Costs costs;

	private final Sessions sessions;

	Knowledge(RepresentationReader representations, Recall recall, Costs costs, Sessions sessions) {
		this.representations = representations;
		this.recall = recall;
		this.costs = costs;
		this.sessions = sessions;
	}

	/**
	 * {@return what is known, null when nobody was asked for}
	 * @param request what is asked for
	 * @param share the most that it may cost
	 */
	@Nullable Representation read(ContextRequest request, int share) {
		String about = request.about();
		if (about == null) {
			return null;
		}
		Representation known = this.representations
			.read(new RepresentationQuery(request.view(), request.view().observerOr(about), about, request.sessions(),
					request.query(), request.maxFacts(), null, false)
				.heardBy(request.listeners()), cards(request));
		if (this.costs.cost(known) <= share) {
			return known;
		}
		int cardShare = known.holdings().isEmpty() ? share : (int) (share * CARD_SHARE);
		List<String> card = card(known, request.query(), cardShare);
		List<Holding> facts = byRelevance(known, request);
		return largest(known, card, facts, share);
	}

	// What the session itself has set; else it is as in its workspace.
	private @Nullable Boolean cards(ContextRequest request) {
		return this.sessions.find(request.view(), request.session())
			.map((session) -> session.settings().peerCard())
			.orElse(null);
	}

	private List<String> card(Representation known, @Nullable String query, int share) {
		Set<String> words = (query != null) ? words(query) : Set.of();
		List<String> all = known.peerCard();
		List<Integer> byRelevance = IntStream.range(0, all.size())
			.boxed()
			.sorted(Comparator
				.comparingLong((place) -> -words(all.get(place)).stream().filter(words::contains).count()))
			.toList();
		// By their places, since several lines may be the same.
		Set<Integer> kept = new TreeSet<>();
		for (int place : byRelevance) {
			kept.add(place);
			if (this.costs.cost(new Representation(known.ask(), lines(all, kept), List.of())) > share) {
				kept.remove(place);
			}
		}
		return lines(all, kept);
	}

	private static List<String> lines(List<String> card, Set<Integer> places) {
		return places.stream().map(card::get).toList();
	}

	// By meaning when something is asked; else what was heard most often, then what is
	// new.
	private List<Holding> byRelevance(Representation known, ContextRequest request) {
		Map<String, Double> meaning = new HashMap<>();
		if (request.query() != null) {
			RepresentationQuery ask = known.ask();
			this.recall.facts(ask.view(), ask.observer(), ask.observed(), request.query(), 2 * request.maxFacts())
				.forEach((FactHit hit) -> meaning.put(hit.fact().key(), hit.score()));
		}
		return known.holdings()
			.stream()
			.sorted(Comparator.comparingDouble((Holding holding) -> -meaning.getOrDefault(holding.fact().key(), -1.0))
				.thenComparing(Comparator.comparingInt(Holding::timesDerived).reversed())
				.thenComparing(Comparator.comparing(Holding::since).reversed()))
			.toList();
	}

	// The more facts, the more it costs, so the number is found by halving.
	private Representation largest(Representation known, List<String> card, List<Holding> facts, int share) {
		int fits = 0;
		int tooMany = facts.size() + 1;
		while (tooMany - fits > 1) {
			int number = (fits + tooMany) / 2;
			if (this.costs.cost(first(known, card, facts, number)) <= share) {
				fits = number;
			}
			else {
				tooMany = number;
			}
		}
		return first(known, card, facts, fits);
	}

	private static Representation first(Representation known, List<String> card, List<Holding> facts, int most) {
		Set<Holding> kept = Set.copyOf(facts.subList(0, most));
		return new Representation(known.ask(), card, known.holdings().stream().filter(kept::contains).toList(),
				known.premises());
	}

	private static Set<String> words(String text) {
		return Words.of(text).filter((word) -> word.length() >= SHORTEST_WORD).collect(Collectors.toSet());
	}

}
