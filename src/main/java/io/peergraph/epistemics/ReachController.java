package io.peergraph.epistemics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.Refused;
import io.peergraph.fact.FactNodes;
import io.peergraph.fact.Facts;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.workspace.Workspace;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How far things can have got about, in GraphQL. */
@Controller
class ReachController {

	private final Reaches reaches;

	private final Facts facts;

	private final Messages messages;

	private final Peers peers;

	ReachController(Reaches reaches, Facts facts, Messages messages, Peers peers) {
		this.reaches = reaches;
		this.facts = facts;
		this.messages = messages;
		this.peers = peers;
	}

	@SchemaMapping(typeName = "Workspace")
	Reach reachable(Workspace workspace, DataFetchingEnvironment environment) {
		View view = workspace.view();
		Input arguments = Input.arguments(environment);
		String fact = FactNodes.key(view, arguments.text("fact"), "fact");
		if (!this.facts.find(view, List.of(fact)).containsKey(fact)) {
			throw Refused.because(Code.NOT_FOUND, "There is no such fact", "fact");
		}
		String by = Objects.requireNonNull(this.peers.known(view, arguments.text("by"), "by"));
		return reach(view, this.reaches.find(view, fact, by, arguments.time("asOf")));
	}

	private Reach reach(View view, Optional<Arrival> arrival) {
		List<String> through = arrival.map(Arrival::through).orElse(List.of());
		List<String> because = arrival.map(Arrival::because).orElse(List.of());
		Map<String, Peer> peers = this.peers.find(view, through);
		Map<String, Message> messages = this.messages.find(view, because);
		return new Reach(arrival.isPresent(),
				through.stream().flatMap((name) -> Stream.ofNullable(peers.get(name))).toList(),
				because.stream().flatMap((key) -> Stream.ofNullable(messages.get(key))).toList());
	}

}
