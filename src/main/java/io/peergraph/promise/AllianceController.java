package io.peergraph.promise;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Choice;
import io.peergraph.api.Connection;
import io.peergraph.api.Input;
import io.peergraph.api.ListPage;
import io.peergraph.api.Page;
import io.peergraph.network.SaidStances;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.relation.Stance;
import io.peergraph.workspace.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Alliances over time in GraphQL. */
@Controller
class AllianceController {

	private final SaidStances stances;

	private final Peers peers;

	AllianceController(SaidStances stances, Peers peers) {
		this.stances = stances;
		this.peers = peers;
	}

	@SchemaMapping(typeName = "Workspace")
	Connection<Alliance> alliances(Workspace workspace, @Argument @Nullable String member,
			@Argument @Nullable List<AllianceStatus> status, DataFetchingEnvironment environment) {
		Instant asOf = Input.arguments(environment).time("asOf");
		Set<AllianceStatus> wanted = Choice.of("status", status, AllianceStatus.class);
		List<Alliance> alliances = AllianceHistory.of(said(workspace.view(), member, asOf))
			.stream()
			.filter((alliance) -> wanted.contains(alliance.status()))
			.toList();
		return ListPage.of(Page.of(environment), alliances, Alliance::place);
	}

	private List<Stance> said(View view, @Nullable String member, @Nullable Instant asOf) {
		return (member != null) ? this.stances.of(view, this.peers.existing(view, "member", member).name(), asOf)
				: this.stances.all(view, asOf);
	}

	@BatchMapping(typeName = "Alliance")
	Map<Alliance, List<Peer>> peers(List<Alliance> alliances) {
		Map<Alliance, List<Peer>> peers = new HashMap<>();
		alliances.stream().collect(Collectors.groupingBy(Alliance::view)).forEach((view, its) -> {
			Map<String, Peer> found = this.peers.find(view,
					its.stream().flatMap((one) -> one.members().stream()).distinct().toList());
			its.forEach((one) -> peers.put(one,
					one.members().stream().flatMap((name) -> Stream.ofNullable(found.get(name))).toList()));
		});
		return peers;
	}

}
