package io.peergraph.confidentiality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Principal;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Input;
import io.peergraph.api.UserError;
import io.peergraph.api.ViewCheck;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactNodes;
import io.peergraph.fact.Facts;
import io.peergraph.graph.Transactions;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What is confidential, in GraphQL. */
@Controller
class ConfidentialityController {

	private static final int MOST_PEERS = 100;

	private final Confidentiality confidentiality;

	private final Facts facts;

	private final Peers peers;

	private final Transactions transactions;

	private final ViewCheck check;

	ConfidentialityController(Confidentiality confidentiality, Facts facts, Peers peers, Transactions transactions,
			ViewCheck check) {
		this.check = check;
		this.confidentiality = confidentiality;
		this.facts = facts;
		this.peers = peers;
		this.transactions = transactions;
	}

	@MutationMapping
	Payload setConfidential(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		View view = GlobalId.decode(input.text("fact"), "fact").view();
		String key = FactNodes.key(view, input.text("fact"), "fact");
		if (!input.has("to")) {
			throw input.refuse(Code.INVALID_VALUE, "to must be given: null for anybody, an empty list for nobody",
					"to");
		}
		List<String> names = (input.value("to") != null) ? peers(Principal.current().view(view.workspace()), input)
				: null;
		Fact fact = this.transactions.write(() -> {
			Fact found = this.check.isThere(view) ? this.facts.find(view, List.of(key)).get(key) : null;
			if (found != null) {
				this.confidentiality.set(view.workspace(), key, names);
			}
			return found;
		});
		if (fact == null) {
			throw input.refuse(Code.NOT_FOUND, "There is no such fact", "fact");
		}
		return new Payload(fact, List.of());
	}

	private List<String> peers(View view, Input input) {
		List<String> names = input.names("to");
		if (names.size() > MOST_PEERS) {
			throw input.refuse(Code.TOO_MANY, "to must be at most " + MOST_PEERS + " peers, not " + names.size(), "to");
		}
		Map<String, Peer> known = this.peers.find(view, names);
		for (int index = 0; index < names.size(); index++) {
			if (!known.containsKey(names.get(index))) {
				throw input.refuse(Code.NOT_FOUND, "There is no peer " + names.get(index), "to",
						Integer.toString(index));
			}
		}
		return names.stream().distinct().toList();
	}

	// Nobody reads there of a peer that it never met.
	@BatchMapping(typeName = "Fact")
	Map<Fact, List<Peer>> confidentialTo(List<Fact> facts) {
		Map<Fact, List<Peer>> confidential = new HashMap<>();
		facts.stream().collect(Collectors.groupingBy(Fact::view)).forEach((view, its) -> {
			Map<String, List<String>> found = this.confidentiality.find(view.workspace(),
					its.stream().map(Fact::key).distinct().toList());
			Map<String, Peer> known = this.peers.find(view,
					found.values().stream().flatMap(List::stream).distinct().toList());
			its.stream()
				.filter((fact) -> found.containsKey(fact.key()))
				.forEach((fact) -> confidential.put(fact,
						new ArrayList<>(found.getOrDefault(fact.key(), List.of())
							.stream()
							.flatMap((name) -> Stream.ofNullable(known.get(name)))
							.toList())));
		});
		return confidential;
	}

	/** The payload of {@code setConfidential}. */
	record Payload(@Nullable Fact fact, List<UserError> userErrors) {
	}

}
