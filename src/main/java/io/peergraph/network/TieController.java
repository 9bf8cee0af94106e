package io.peergraph.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Choice;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Input;
import io.peergraph.api.ListPage;
import io.peergraph.api.Page;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.relation.Stance;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Ties in GraphQL. */
@Controller
class TieController {

	private final Ties ties;

	private final Interactions interactions;

	private final Messages messages;

	private final Peers peers;

	TieController(Ties ties, Interactions interactions, Messages messages, Peers peers) {
		this.ties = ties;
		this.interactions = interactions;
		this.messages = messages;
		this.peers = peers;
	}

	/** Which way ties lead. */
	enum Direction {

		OUT, IN, BOTH;

		boolean leads(Tie tie, String peer) {
			return switch (this) {
				case OUT -> tie.from().equals(peer);
				case IN -> tie.to().equals(peer);
				case BOTH -> true;
			};
		}

	}

	@SchemaMapping(typeName = "Peer")
	Connection<Tie> ties(Peer peer, @Argument @Nullable List<TieKind> kinds, @Argument @Nullable Direction direction,
			DataFetchingEnvironment environment) {
		Set<TieKind> wanted = Choice.of("kinds", kinds, TieKind.class);
		Instant asOf = Input.arguments(environment).time("asOf");
		List<Tie> all = new ArrayList<>(this.ties.of(peer.view(), peer.name(), asOf));
		if (wanted.contains(TieKind.INTERACTS_WITH)) {
			all.addAll(this.interactions.of(peer.view(), peer.name(), asOf));
		}
		List<Tie> ties = all.stream()
			.filter((tie) -> wanted.contains(tie.kind()) && (direction == null || direction.leads(tie, peer.name())))
			.toList();
		return page(ties, Tie::place, environment);
	}

	@SchemaMapping(typeName = "Tie")
	String id(Tie tie) {
		return new GlobalId("Tie", tie.view(), TieNodes.key(tie)).encoded();
	}

	@BatchMapping(typeName = "Tie")
	Map<Tie, Peer> from(List<Tie> ties) {
		return peers(ties, Tie::from);
	}

	@BatchMapping(typeName = "Tie")
	Map<Tie, Peer> to(List<Tie> ties) {
		return peers(ties, Tie::to);
	}

	@SchemaMapping(typeName = "Tie")
	Connection<Stance> evidence(Tie tie, DataFetchingEnvironment environment) {
		return page(tie.evidence(), TieController::place, environment);
	}

	@SchemaMapping(typeName = "Tie")
	Connection<Stance> history(Tie tie, DataFetchingEnvironment environment) {
		return page(tie.history(), TieController::place, environment);
	}

	@SchemaMapping(typeName = "Tie")
	Connection<Message> messages(Tie tie, DataFetchingEnvironment environment) {
		List<Interactions.Spoken> all = (tie.kind() == TieKind.INTERACTS_WITH) ? this.interactions.messages(tie)
				: List.of();
		Connection<Interactions.Spoken> page = page(all, (spoken) -> Cursor.of(spoken.at(), spoken.key()), environment);
		Map<String, Message> found = this.messages.find(tie.view(),
				page.nodes().stream().map(Interactions.Spoken::key).toList());
		List<Connection.Edge<Message>> edges = page.edges()
			.stream()
			.flatMap((edge) -> Stream.ofNullable(found.get(edge.node().key()))
				.map((message) -> new Connection.Edge<>(edge.cursor(), message)))
			.toList();
		return new Connection<>(edges, page.pageInfo(), (long) all.size());
	}

	private static Cursor place(Stance stance) {
		return Cursor.of(stance.at(), stance.key());
	}

	private static <T> Connection<T> page(List<T> all, Function<T, Cursor> place, DataFetchingEnvironment environment) {
		return ListPage.of(Page.of(environment), all, place);
	}

	private Map<Tie, Peer> peers(List<Tie> ties, Function<Tie, String> which) {
		Map<Tie, Peer> peers = new HashMap<>();
		ties.stream().collect(Collectors.groupingBy(Tie::view)).forEach((View view, List<Tie> its) -> {
			Map<String, Peer> found = this.peers.find(view, its.stream().map(which).distinct().toList());
			its.forEach((tie) -> peers.put(tie, found.get(which.apply(tie))));
		});
		return peers;
	}

}
