package io.peergraph.promise;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Choice;
import io.peergraph.api.Connection;
import io.peergraph.api.Input;
import io.peergraph.api.ListPage;
import io.peergraph.api.Page;
import io.peergraph.fact.Fact;
import io.peergraph.fact.Facts;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.stance.PromiseOutcome;
import io.peergraph.workspace.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Promises and what became of them in GraphQL. */
@Controller
class PromiseController {

	private final Promises promises;

	private final Peers peers;

	private final Facts facts;

	PromiseController(Promises promises, Peers peers, Facts facts) {
		this.promises = promises;
		this.peers = peers;
		this.facts = facts;
	}

	@SchemaMapping(typeName = "Workspace")
	Connection<Promise> promises(Workspace workspace, @Argument @Nullable String by, @Argument @Nullable String to,
			@Argument @Nullable List<PromiseOutcome> status, DataFetchingEnvironment environment) {
		Instant asOf = Input.arguments(environment).time("asOf");
		Page page = Page.of(environment);
		List<Promise> made = this.promises.made(workspace.view(), existing(workspace, "by", by),
				existing(workspace, "to", to), asOf);
		if (status != null) {
			Set<PromiseOutcome> wanted = Choice.of("status", status, PromiseOutcome.class);
			List<Promise> decided = this.promises.decided(made, made, to, asOf);
			return ListPage.of(page, decided.stream().filter((one) -> wanted.contains(one.status())).toList(),
					Promise::cursor);
		}
		// What became of the others is nobody's question.
		Connection<Promise> found = ListPage.of(page, made, Promise::cursor);
		Map<String, Promise> decided = this.promises.decided(found.nodes(), made, to, asOf)
			.stream()
			.collect(Collectors.toMap(Promise::key, Function.identity()));
		return found.map((one) -> decided.getOrDefault(one.key(), one));
	}

	private @Nullable String existing(Workspace workspace, String argument, @Nullable String name) {
		return (name != null) ? this.peers.existing(workspace.view(), argument, name).name() : null;
	}

	@BatchMapping(typeName = "Promise")
	Map<Promise, Peer> by(List<Promise> promises) {
		Map<Promise, Peer> peers = new HashMap<>();
		byView(promises).forEach((view, its) -> {
			Map<String, Peer> found = this.peers.find(view, its.stream().map(Promise::by).distinct().toList());
			its.forEach((one) -> peers.put(one, found.get(one.by())));
		});
		return peers;
	}

	@BatchMapping(typeName = "Promise")
	Map<Promise, List<Peer>> to(List<Promise> promises) {
		Map<Promise, List<Peer>> peers = new HashMap<>();
		byView(promises).forEach((view, its) -> {
			Map<String, Peer> found = this.peers.find(view,
					its.stream().flatMap((one) -> one.to().stream()).distinct().toList());
			its.forEach((one) -> peers.put(one,
					one.to().stream().flatMap((name) -> Stream.ofNullable(found.get(name))).toList()));
		});
		return peers;
	}

	@BatchMapping(typeName = "Promise")
	Map<Promise, Fact> made(List<Promise> promises) {
		return facts(promises, Promise::made);
	}

	@BatchMapping(typeName = "Promise")
	Map<Promise, Fact> decidedBy(List<Promise> promises) {
		return facts(promises, (one) -> (one.decision() != null) ? one.decision().fact() : null);
	}

	@SchemaMapping(typeName = "Promise")
	@Nullable String decidingQuote(Promise promise) {
		return (promise.decision() != null) ? promise.decision().quote() : null;
	}

	@SchemaMapping(typeName = "Promise")
	@Nullable Instant decidedAt(Promise promise) {
		return (promise.decision() != null) ? promise.decision().at() : null;
	}

	private Map<Promise, Fact> facts(List<Promise> promises, Function<Promise, @Nullable String> which) {
		Map<Promise, Fact> facts = new HashMap<>();
		byView(promises).forEach((view, its) -> {
			Map<String, Fact> found = this.facts.find(view,
					its.stream().flatMap((one) -> Stream.ofNullable(which.apply(one))).distinct().toList());
			its.forEach((one) -> Optional.ofNullable(which.apply(one))
				.map(found::get)
				.ifPresent((fact) -> facts.put(one, fact)));
		});
		return facts;
	}

	private static Map<View, List<Promise>> byView(List<Promise> promises) {
		return promises.stream().collect(Collectors.groupingBy(Promise::view));
	}

}
