package io.peergraph.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import io.peergraph.belief.Holding;
import io.peergraph.confidentiality.Listeners;

/** What of a representation may be told in front of those who listen. */
final class Heard {

	private Heard() {
	}

	/**
	 * {@return the first facts that all may hear; as many as if the others were not
	 * there}
	 * @param pair which is asked for in front of somebody
	 * @param most how many at most
	 * @param first reads the first so many, whoever may hear them
	 */
	static List<Holding> of(FormedPair pair, int most, IntFunction<List<Holding>> first) {
		Listeners listeners = Objects.requireNonNull(pair.query().listeners());
		int reach = most;
		while (true) {
			List<Holding> found = first.apply(reach);
			Set<String> kept = kept(listeners, found);
			List<Holding> heard = found.stream().filter((holding) -> isHeard(holding, kept)).limit(most).toList();
			if (heard.size() == most || found.size() < reach) {
				return heard;
			}
			reach = 2 * reach;
		}
	}

	/**
	 * {@return the peer card, none where its lines may rest on what not all may hear}
	 */
	static List<String> card(FormedPair pair) {
		Listeners listeners = pair.query().listeners();
		String observed = pair.query().observed();
		if (listeners == null || pair.peerCard().isEmpty() || !listeners.keepCard(observed, pair.peerCard())) {
			return pair.peerCard();
		}
		listeners.withhold(List.of("card of " + observed));
		return List.of();
	}

	// That something holds no more tells of what took its place.
	private static boolean isHeard(Holding holding, Set<String> kept) {
		String by = holding.by();
		return !kept.contains(holding.fact().key()) && (by == null || !kept.contains(by));
	}

	private static Set<String> kept(Listeners listeners, List<Holding> found) {
		Set<String> kept = listeners.keptFacts(found.stream().map(Holding::fact).toList(),
				found.stream().flatMap((holding) -> Stream.ofNullable(holding.by())).toList());
		listeners.withhold(new ArrayList<>(kept));
		return kept;
	}

}
