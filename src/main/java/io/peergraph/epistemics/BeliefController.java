package io.peergraph.epistemics;

import java.util.List;
import java.util.Objects;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.Refused;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What peers think that others believe, in GraphQL. */
@Controller
class BeliefController {

	private static final int LONGEST_CHAIN = 16;

	private static final int BELIEFS = 25;

	private static final int MOST_BELIEFS = 100;

	private final BeliefsOfOthers beliefs;

	private final Peers peers;

	BeliefController(BeliefsOfOthers beliefs, Peers peers) {
		this.beliefs = beliefs;
		this.peers = peers;
	}

	@SchemaMapping(typeName = "Peer")
	List<Belief> believes(Peer peer, DataFetchingEnvironment environment) {
		Input arguments = Input.arguments(environment);
		int most = arguments.number("first", BELIEFS, MOST_BELIEFS);
		List<String> given = Objects.requireNonNull(arguments.value("chain"));
		if (given.isEmpty() || given.size() > LONGEST_CHAIN) {
			throw Refused.because(given.isEmpty() ? Code.TOO_FEW : Code.TOO_MANY,
					"chain must have 1 to " + LONGEST_CHAIN + " peers, not " + given.size(), "chain");
		}
		if (!peer.view().allows(peer.name())) {
			return List.of();
		}
		View eyes = peer.view().through(peer.name());
		List<String> chain = given.stream()
			.map((name) -> Objects.requireNonNull(this.peers.known(eyes, name, "chain")))
			.toList();
		String about = Objects.requireNonNull(this.peers.known(eyes, arguments.text("about"), "about"));
		return this.beliefs.find(new BeliefChain(peer.view(), peer.name(), chain, about, arguments.time("asOf")), most);
	}

}
