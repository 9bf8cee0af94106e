package io.peergraph.promise;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.ListPage;
import io.peergraph.api.Page;
import io.peergraph.api.Refused;
import io.peergraph.network.SaidStances;
import io.peergraph.peer.Peers;
import io.peergraph.relation.Stance;
import io.peergraph.workspace.Workspace;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What was said between peers over time, in GraphQL. */
@Controller
class TimelineController {

	private static final int MOST_PEERS = 50;

	private final SaidStances stances;

	private final Peers peers;

	TimelineController(SaidStances stances, Peers peers) {
		this.stances = stances;
		this.peers = peers;
	}

	@SchemaMapping(typeName = "Workspace")
	Connection<Stance> timeline(Workspace workspace, @Argument List<String> peers,
			DataFetchingEnvironment environment) {
		View view = workspace.view();
		if (peers.isEmpty()) {
			throw Refused.because(Code.TOO_FEW, "peers must name one at least", "peers");
		}
		if (peers.size() > MOST_PEERS) {
			throw Refused.because(Code.TOO_MANY, "peers must name %d at most".formatted(MOST_PEERS), "peers");
		}
		List<String> names = peers.stream()
			.map((name) -> this.peers.existing(view, "peers", name).name())
			.distinct()
			.toList();
		List<Stance> said = (names.size() == 1) ? this.stances.of(view, names.getFirst(), null)
				: this.stances.among(view, names);
		return ListPage.of(Page.of(environment), said, (stance) -> Cursor.of(stance.at(), stance.key()));
	}

}
