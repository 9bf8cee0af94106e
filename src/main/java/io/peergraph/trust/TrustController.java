package io.peergraph.trust;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Choice;
import io.peergraph.api.Input;
import io.peergraph.network.Opinion;
import io.peergraph.network.Stretch;
import io.peergraph.network.Tie;
import io.peergraph.network.TieKind;
import io.peergraph.network.Ties;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.relation.Stance;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What one peer makes of another, in GraphQL. */
@Controller
class TrustController {

	private static final Comparator<Tie> SUREST_LAST = Comparator.comparingDouble((Tie tie) -> tie.opinion().belief())
		.thenComparingDouble((tie) -> tie.opinion().certainty())
		.thenComparing(Tie::kind, Comparator.reverseOrder());

	private final Ties ties;

	private final Peers peers;

	TrustController(Ties ties, Peers peers) {
		this.ties = ties;
		this.peers = peers;
	}

	@SchemaMapping(typeName = "Peer")
	Trust trustIn(Peer truster, @Argument String peer, DataFetchingEnvironment environment) {
		View eyes = eyes(truster);
		String trusted = this.peers.existing(eyes, "peer", peer).name();
		Stretch stretch = new Stretch(null, null, Input.arguments(environment).time("asOf"));
		Map<Tie.Pair, Tie> steps = this.ties.all(eyes, stretch)
			.stream()
			.filter((tie) -> tie.kind() == TieKind.TRUSTS)
			.collect(Collectors.toMap(TrustController::pair, Function.identity()));
		TrustThroughOthers found = new TrustNetwork(
				steps.values().stream().map((tie) -> new TrustStep(tie.from(), tie.to(), tie.opinion())).toList())
			.between(truster.name(), trusted);
		return new Trust(found.opinion(), steps.get(new Tie.Pair(TieKind.TRUSTS, truster.name(), trusted)),
				found.paths()
					.stream()
					.map((path) -> path.steps()
						.stream()
						.map((step) -> PathStep.of(steps.get(new Tie.Pair(TieKind.TRUSTS, step.from(), step.to()))))
						.toList())
					.toList());
	}

	@SchemaMapping(typeName = "Peer")
	List<PathStep> pathTo(Peer truster, @Argument String peer, @Argument @Nullable List<TieKind> kinds,
			DataFetchingEnvironment environment) {
		View eyes = eyes(truster);
		String other = this.peers.existing(eyes, "peer", peer).name();
		Set<TieKind> wanted = Choice.of("kinds", kinds, TieKind.class);
		Map<TrustStep, Tie> steps = new LinkedHashMap<>();
		this.ties.all(eyes, new Stretch(null, null, Input.arguments(environment).time("asOf")))
			.stream()
			.filter((tie) -> wanted.contains(tie.kind()) && !tie.evidence().isEmpty())
			.collect(Collectors.groupingBy((tie) -> List.of(tie.from(), tie.to()), LinkedHashMap::new,
					Collectors.maxBy(SUREST_LAST)))
			.values()
			.forEach((surest) -> surest
				.ifPresent((tie) -> steps.put(new TrustStep(tie.from(), tie.to(), tie.opinion()), tie)));
		return new TrustNetwork(steps.keySet()).strongest(truster.name(), other)
			.map((path) -> path.steps().stream().map((step) -> PathStep.of(steps.get(step))).toList())
			.orElse(List.of());
	}

	// The application looks through the peer's own eyes; a peer only through its own.
	private static View eyes(Peer peer) {
		return peer.view().allows(peer.name()) ? peer.view().through(peer.name()) : peer.view();
	}

	private static Tie.Pair pair(Tie tie) {
		return new Tie.Pair(tie.kind(), tie.from(), tie.to());
	}

	/** What is known directly and through others. */
	record Trust(Opinion opinion, @Nullable Tie direct, List<List<PathStep>> paths) {
	}

	/** A step from one peer to the next, in words. */
	record PathStep(Tie tie, String text) {

		private static final double EVEN = .05;

		static PathStep of(@Nullable Tie tie) {
			if (tie == null) {
				throw new IllegalStateException("A path leads along ties");
			}
			return new PathStep(tie,
					"%s %s %s: \u201C%s\u201D".formatted(tie.from(), words(tie), tie.to(), lastWords(tie)));
		}

		private static String words(Tie tie) {
			boolean stands = stands(tie);
			return switch (tie.kind()) {
				case TRUSTS -> stands ? "trusts" : "distrusts";
				case ALLIED_WITH -> stands ? "stands with" : "stands no longer with";
				case OPPOSES -> stands ? "is against" : "is no longer against";
				case INTERACTS_WITH -> "speaks to";
			};
		}

		// Where as much speaks for it as against it, the last word counts.
		private static boolean stands(Tie tie) {
			return (Math.abs(tie.weight()) < EVEN) ? tie.kind().speaksFor(tie.evidence().getLast()) : tie.weight() > 0;
		}

		// The last that speak for what the tie has come to, if there are any.
		private static String lastWords(Tie tie) {
			List<Stance> evidence = tie.evidence();
			return evidence.reversed()
				.stream()
				.filter((stance) -> tie.kind().speaksFor(stance) == stands(tie))
				.findFirst()
				.orElse(evidence.getLast())
				.quote();
		}

	}

}
