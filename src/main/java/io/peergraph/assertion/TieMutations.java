package io.peergraph.assertion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Principal;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.UserError;
import io.peergraph.fact.FactNodes;
import io.peergraph.fact.Facts;
import io.peergraph.network.Tie;
import io.peergraph.network.TieKind;
import io.peergraph.peer.Peers;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Asserting ties and taking them back, in GraphQL. */
@Controller
class TieMutations {

	private static final int MOST_PREMISES = 100;

	private static final double MOST_EVIDENCE = 1_000_000;

	private final TieAssertions assertions;

	private final Workspaces workspaces;

	private final Peers peers;

	private final Facts facts;

	private final Clock clock;

	TieMutations(TieAssertions assertions, Workspaces workspaces, Peers peers, Facts facts, Clock clock) {
		this.assertions = assertions;
		this.workspaces = workspaces;
		this.peers = peers;
		this.facts = facts;
		this.clock = clock;
	}

	@MutationMapping
	Asserted assertTie(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		View view = workspace(input);
		Tie.Pair pair = pair(view, input);
		double weight = number(input, "weight", 1);
		if (weight == 0 || Math.abs(weight) > 1) {
			throw input.refuse(Code.INVALID_VALUE, "weight must be from -1 to 1 and not 0, not " + weight, "weight");
		}
		if (weight < 0 && pair.kind() != TieKind.TRUSTS) {
			throw input.refuse(Code.INVALID_VALUE,
					"weight must be above 0 where it is no tie of trust: assert OPPOSES or ALLIED_WITH instead",
					"weight");
		}
		double evidence = number(input, "evidence", 1);
		if (evidence <= 0 || evidence > MOST_EVIDENCE) {
			throw input.refuse(Code.INVALID_VALUE, "evidence must be above 0 and up to 1000000, not " + evidence,
					"evidence");
		}
		String teller = teller(view, input, pair);
		Instant at = input.time("at");
		if (at != null && at.isAfter(this.clock.instant())) {
			throw input.refuse(Code.INVALID_VALUE, "at must not be in the future", "at");
		}
		AssertedTie asserted = new AssertedTie(pair, weight, evidence, teller, because(view, input, teller), at, null);
		return new Asserted(this.assertions.add(view, asserted).orElse(null), List.of());
	}

	@MutationMapping
	Asserted retractTie(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		View view = workspace(input);
		Tie.Pair pair = pair(view, input);
		String teller = teller(view, input, pair);
		return new Asserted(this.assertions.retract(view, pair, teller).orElse(null), List.of());
	}

	private View workspace(Input input) {
		String name = input.name("workspace");
		View view = Principal.current().view(name);
		if (this.workspaces.find(view).isEmpty()) {
			throw input.refuse(Code.NOT_FOUND, "There is no workspace " + name, "workspace");
		}
		return view;
	}

	private Tie.Pair pair(View view, Input input) {
		TieKind kind = TieKind.valueOf(input.text("kind"));
		if (kind == TieKind.INTERACTS_WITH) {
			throw input.refuse(Code.INVALID_VALUE, "Who speaks to whom follows from messages and cannot be asserted",
					"kind");
		}
		Tie.Pair pair = new Tie.Pair(kind, peer(view, input, "from"), peer(view, input, "to"));
		if (pair.from().equals(pair.to())) {
			throw input.refuse(Code.INVALID_VALUE, "to must be another peer than from", "to");
		}
		return pair;
	}

	private String teller(View view, Input input, Tie.Pair pair) {
		return (input.value("observer") != null) ? peer(view, input, "observer") : pair.from();
	}

	private String peer(View view, Input input, String field) {
		String name = input.name(field);
		return this.peers.find(view, name)
			.orElseThrow(() -> input.refuse(Code.NOT_FOUND, "There is no peer " + name, field))
			.name();
	}

	private static double number(Input input, String field, double absent) {
		Number given = input.value(field);
		return (given != null) ? given.doubleValue() : absent;
	}

	// Nobody concludes from what it does not know.
	private List<String> because(View view, Input input, String teller) {
		List<String> given = input.value("because");
		List<String> ids = (given != null) ? given : List.of();
		if (ids.size() > MOST_PREMISES) {
			throw input.refuse(Code.TOO_MANY, "because must be at most " + MOST_PREMISES + ", not " + ids.size(),
					"because");
		}
		List<String> keys = input.each("because", (id, path) -> FactNodes.key(view, id, path))
			.stream()
			.distinct()
			.toList();
		if (!keys.isEmpty() && this.facts.held(view, teller, keys).size() < keys.size()) {
			throw input.refuse(Code.NOT_FOUND, teller + " does not hold all of these facts", "because");
		}
		return keys;
	}

	/** The payload of {@code assertTie} and {@code retractTie}. */
	record Asserted(@Nullable Tie tie, List<UserError> userErrors) {
	}

}
