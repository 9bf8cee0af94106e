package io.peergraph.representation;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Principal;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.UserError;
import io.peergraph.belief.Beliefs;
import io.peergraph.graph.Transactions;
import io.peergraph.peer.Peers;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class PeerCardController {

	private static final int MOST_LINES = 40;

	private static final int MOST_LINE_CHARACTERS = 1000;

	private final Beliefs beliefs;

	private final RepresentationReader representations;

	private final Peers peers;

	private final Workspaces workspaces;

	private final Transactions transactions;

	PeerCardController(Beliefs beliefs, RepresentationReader representations, Peers peers, Workspaces workspaces,
			Transactions transactions) {
		this.beliefs = beliefs;
		this.representations = representations;
		this.peers = peers;
		this.workspaces = workspaces;
		this.transactions = transactions;
	}

	@MutationMapping
	CardSet setPeerCard(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		View view = Principal.current().view(input.name("workspace"));
		String observer = existing(view, input, "observer");
		String observed = (input.value("observed") != null) ? existing(view, input, "observed") : observer;
		List<String> lines = lines(input);
		if (!lines.isEmpty()
				&& this.workspaces.find(view).filter((found) -> !found.configuration().peerCard()).isPresent()) {
			throw input.refuse(Code.FORBIDDEN,
					"Peer cards are turned off in workspace " + view.workspace() + " (configuration.peerCard)",
					"workspace");
		}
		this.transactions.write(() -> this.beliefs.setCard(view.workspace(), observer, observed, lines));
		return new CardSet(this.representations.read(RepresentationQuery.of(view, observer, observed)), List.of());
	}

	private String existing(View view, Input input, String field) {
		return this.peers.find(view, input.text(field))
			.orElseThrow(() -> input.refuse(Code.NOT_FOUND, "There is no peer " + input.name(field), field))
			.name();
	}

	private static List<String> lines(Input input) {
		List<String> given = input.value("lines");
		List<String> lines = (given != null) ? given : List.of();
		if (lines.size() > MOST_LINES) {
			throw input.refuse(Code.TOO_MANY, "lines must be at most " + MOST_LINES + ", not " + lines.size(), "lines");
		}
		for (int index = 0; index < lines.size(); index++) {
			if (lines.get(index).length() > MOST_LINE_CHARACTERS) {
				throw input.refuse(Code.TOO_LONG, "a line must have at most " + MOST_LINE_CHARACTERS + " characters",
						"lines", Integer.toString(index));
			}
		}
		return lines.stream().map((line) -> line.replace("\0", "")).toList();
	}

	/** The payload of {@code setPeerCard}. */
	record CardSet(@Nullable Representation representation, List<UserError> userErrors) {
	}

}
