package io.peergraph.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.api.GlobalId;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.relation.Stance;
import io.peergraph.relation.Stances;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Stances in GraphQL. */
@Controller
class StanceController {

	private final Peers peers;

	private final Facts facts;

	StanceController(Peers peers, Facts facts) {
		this.peers = peers;
		this.facts = facts;
	}

	@SchemaMapping(typeName = "Stance")
	String id(Stance stance) {
		return new GlobalId("Stance", stance.view(), stance.key()).encoded();
	}

	@SchemaMapping(typeName = "Stance")
	String toName(Stance stance) {
		return stance.to();
	}

	@SchemaMapping(typeName = "Stance")
	int sign(Stance stance) {
		return stance.kind().sign();
	}

	@BatchMapping(typeName = "Stance")
	Map<Stance, Peer> from(List<Stance> stances) {
		return peers(stances, Stance::from);
	}

	@BatchMapping(typeName = "Stance")
	Map<Stance, Peer> to(List<Stance> stances) {
		return peers(stances, Stance::to);
	}

	@BatchMapping(typeName = "Stance")
	Map<Stance, Peer> by(List<Stance> stances) {
		return peers(stances, Stance::by);
	}

	@BatchMapping(typeName = "Stance")
	Map<Stance, Peer> saidBy(List<Stance> stances) {
		return peers(stances, (stance) -> stance.isHearsay() ? stance.saidBy() : null);
	}

	@BatchMapping(typeName = "Stance")
	Map<Stance, Fact> fact(List<Stance> stances) {
		Map<Stance, Fact> facts = new HashMap<>();
		byView(stances).forEach((view, its) -> {
			Map<String, Fact> found = this.facts.find(view, its.stream().map(Stance::fact).distinct().toList());
			its.forEach((stance) -> Optional.ofNullable(found.get(stance.fact()))
				.ifPresent((fact) -> facts.put(stance, fact)));
		});
		return facts;
	}

	private Map<Stance, Peer> peers(List<Stance> stances, Function<Stance, @Nullable String> which) {
		Map<Stance, Peer> peers = new HashMap<>();
		byView(stances).forEach((view, its) -> {
			List<String> names = its.stream()
				.flatMap((stance) -> Optional.ofNullable(which.apply(stance)).stream())
				.distinct()
				.toList();
			Map<String, Peer> found = this.peers.find(view, names);
			its.forEach((stance) -> Optional.ofNullable(which.apply(stance))
				.map(found::get)
				.ifPresent((peer) -> peers.put(stance, peer)));
		});
		return peers;
	}

	private static Map<View, List<Stance>> byView(List<Stance> stances) {
		return stances.stream().collect(Collectors.groupingBy(Stance::view));
	}

}
