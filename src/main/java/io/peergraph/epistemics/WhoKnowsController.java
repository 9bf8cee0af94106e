package io.peergraph.epistemics;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactNodes;
import io.peergraph.fact.Facts;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.workspace.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who knows what, in GraphQL. */
@Controller
class WhoKnowsController {

	private static final int MOST = 100;

	private static final int FEW = 10;

	private static final int LONGEST_QUERY = 2_000;

	private final Knowers knowers;

	private final Facts facts;

	private final Peers peers;

	private final Messages messages;

	WhoKnowsController(Knowers knowers, Facts facts, Peers peers, Messages messages) {
		this.knowers = knowers;
		this.facts = facts;
		this.peers = peers;
		this.messages = messages;
	}

	@SchemaMapping(typeName = "Workspace")
	List<Knower> whoKnows(Workspace workspace, DataFetchingEnvironment environment) {
		Input arguments = Input.arguments(environment);
		int first = arguments.number("first", FEW, MOST);
		Instant asOf = arguments.time("asOf");
		Input by = arguments.object("by");
		List<Knower> found = (by.value("fact") != null) ? this.knowers.of(fact(workspace.view(), by), asOf)
				: this.knowers.of(workspace.view(), query(by), asOf);
		return found.stream().limit(first).toList();
	}

	private Fact fact(View view, Input by) {
		String key = FactNodes.key(view, by.text("fact"), by.pathOf("fact"));
		Fact fact = this.facts.find(view, List.of(key)).get(key);
		if (fact == null) {
			throw by.refuse(Code.NOT_FOUND, "There is no such fact that is known here", "fact");
		}
		return fact;
	}

	private static String query(Input by) {
		String query = by.text("query");
		if (query.isBlank() || query.length() > LONGEST_QUERY) {
			throw by.refuse(Code.INVALID_VALUE, "query must have 1 to 2,000 characters", "query");
		}
		return query;
	}

	@BatchMapping(typeName = "Knower")
	Map<Knower, Peer> peer(List<Knower> knowers) {
		return peers(knowers, Knower::peer);
	}

	@BatchMapping(typeName = "Knower")
	Map<Knower, Peer> toldBy(List<Knower> knowers) {
		return peers(knowers, Knower::toldBy);
	}

	@BatchMapping(typeName = "Knower")
	Map<Knower, Fact> fact(List<Knower> knowers) {
		Map<Knower, Fact> facts = new HashMap<>();
		by(knowers, Knower::factView).forEach((view, its) -> {
			Map<String, Fact> found = this.facts.find(view,
					its.stream().map(Knower::fact).filter(Objects::nonNull).distinct().toList());
			its.forEach((one) -> put(facts, one, (one.fact() != null) ? found.get(one.fact()) : null));
		});
		return facts;
	}

	@BatchMapping(typeName = "Knower")
	Map<Knower, List<Message>> via(List<Knower> knowers) {
		Map<Knower, List<Message>> via = new HashMap<>();
		by(knowers, Knower::view).forEach((view, its) -> {
			Map<String, Message> found = this.messages.find(view,
					its.stream().flatMap((one) -> one.via().stream()).distinct().toList());
			its.forEach((one) -> via.put(one,
					one.via().stream().flatMap((key) -> Stream.ofNullable(found.get(key))).toList()));
		});
		return via;
	}

	private Map<Knower, Peer> peers(List<Knower> knowers, Function<Knower, @Nullable String> which) {
		Map<Knower, Peer> peers = new HashMap<>();
		by(knowers, Knower::view).forEach((view, its) -> {
			Map<String, Peer> found = this.peers.find(view,
					its.stream().map(which).filter(Objects::nonNull).distinct().toList());
			its.forEach((one) -> {
				String name = which.apply(one);
				put(peers, one, (name != null) ? found.get(name) : null);
			});
		});
		return peers;
	}

	private static <T> void put(Map<Knower, T> values, Knower one, @Nullable T value) {
		if (value != null) {
			values.put(one, value);
		}
	}

	private static Map<View, List<Knower>> by(List<Knower> knowers, Function<Knower, View> view) {
		return knowers.stream().collect(Collectors.groupingBy(view));
	}

}
