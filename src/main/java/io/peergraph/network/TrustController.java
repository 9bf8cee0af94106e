package io.peergraph.network;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Input;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What one peer makes of another, in GraphQL. */
@Controller
class TrustController {

	private final Ties ties;

	private final Peers peers;

	TrustController(Ties ties, Peers peers) {
		this.ties = ties;
		this.peers = peers;
	}

	@SchemaMapping(typeName = "Peer")
	Trust trustIn(Peer truster, @Argument String peer, DataFetchingEnvironment environment) {
		// The application looks through the truster's eyes; a peer only through its own.
		View eyes = truster.view().allows(truster.name()) ? truster.view().through(truster.name()) : truster.view();
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

	private static Tie.Pair pair(Tie tie) {
		return new Tie.Pair(tie.kind(), tie.from(), tie.to());
	}

	/** What is known directly and through others. */
	record Trust(Opinion opinion, @Nullable Tie direct, List<List<PathStep>> paths) {
	}

	/** A step from one peer to the next, in words. */
	record PathStep(Tie tie, String text) {

		static PathStep of(@Nullable Tie tie) {
			if (tie == null) {
				throw new IllegalStateException("A path leads along ties");
			}
			return new PathStep(tie, "%s %s %s: \u201C%s\u201D".formatted(tie.from(),
					(tie.weight() >= 0) ? "trusts" : "distrusts", tie.to(), tie.evidence().getLast().quote()));
		}

	}

}
