package io.peergraph.epistemics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Input;
import io.peergraph.epistemics.ToldDifferently.Version;
import io.peergraph.fact.Fact;
import io.peergraph.fact.Facts;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.workspace.Workspace;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a peer told one and another, in GraphQL. */
@Controller
class DiscrepancyController {

	private static final int MOST = 100;

	private static final int SOME = 20;

	private final Discrepancies discrepancies;

	private final Facts facts;

	private final Peers peers;

	DiscrepancyController(Discrepancies discrepancies, Facts facts, Peers peers) {
		this.discrepancies = discrepancies;
		this.facts = facts;
		this.peers = peers;
	}

	@SchemaMapping(typeName = "Workspace")
	List<ToldDifferently> toldDifferently(Workspace workspace, @Argument String by,
			DataFetchingEnvironment environment) {
		int first = Input.arguments(environment).number("first", SOME, MOST);
		View view = workspace.view();
		return this.discrepancies.of(view, this.peers.existing(view, "by", by).name()).stream().limit(first).toList();
	}

	@BatchMapping(typeName = "Version")
	Map<Version, Fact> fact(List<Version> versions) {
		Map<Version, Fact> facts = new HashMap<>();
		byView(versions).forEach((view, its) -> {
			Map<String, Fact> found = this.facts.find(view, its.stream().map(Version::fact).distinct().toList());
			its.forEach((one) -> Optional.ofNullable(found.get(one.fact())).ifPresent((fact) -> facts.put(one, fact)));
		});
		return facts;
	}

	@BatchMapping(typeName = "Version")
	Map<Version, List<Peer>> audience(List<Version> versions) {
		Map<Version, List<Peer>> audiences = new HashMap<>();
		byView(versions).forEach((view, its) -> {
			Map<String, Peer> found = this.peers.find(view,
					its.stream().flatMap((one) -> one.audience().stream()).distinct().toList());
			its.forEach((one) -> audiences.put(one,
					one.audience().stream().flatMap((name) -> Stream.ofNullable(found.get(name))).toList()));
		});
		return audiences;
	}

	private static Map<View, List<Version>> byView(List<Version> versions) {
		return versions.stream().collect(Collectors.groupingBy(Version::view));
	}

}
