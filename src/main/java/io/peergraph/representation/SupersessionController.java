package io.peergraph.representation;

import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Principal;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.UserError;
import io.peergraph.api.ViewCheck;
import io.peergraph.belief.Beliefs;
import io.peergraph.belief.Holdings;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactNodes;
import io.peergraph.fact.Facts;
import io.peergraph.graph.Transactions;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Takes back, in GraphQL, that a fact took the place of another. */
@Controller
class SupersessionController {

	private final Holdings holdings;

	private final Beliefs beliefs;

	private final Facts facts;

	private final Transactions transactions;

	private final ViewCheck check;

	SupersessionController(Holdings holdings, Beliefs beliefs, Facts facts, Transactions transactions,
			ViewCheck check) {
		this.check = check;
		this.holdings = holdings;
		this.beliefs = beliefs;
		this.facts = facts;
		this.transactions = transactions;
	}

	@MutationMapping
	Undone undoSupersession(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		View view = Principal.current().view(input.name("workspace"));
		String older = FactNodes.key(view, input.text("fact"), "fact");
		String newer = FactNodes.key(view, input.text("supersededBy"), "supersededBy");
		Map<String, Fact> found = this.check.isThere(view) ? this.facts.find(view, List.of(older, newer)) : Map.of();
		@Nullable Fact fact = found.get(older);
		if (fact == null || !found.containsKey(newer)) {
			throw input.refuse(Code.NOT_FOUND, "There is no such fact", (fact == null) ? "fact" : "supersededBy");
		}
		boolean undone = this.transactions.write(() -> {
			this.beliefs.ensure(view.workspace(), fact.about(), List.of());
			return this.holdings.undo(newer, older);
		});
		return new Undone(fact, undone, List.of());
	}

	/** The payload of {@code undoSupersession}. */
	record Undone(@Nullable Fact fact, boolean undone, List<UserError> userErrors) {
	}

}
