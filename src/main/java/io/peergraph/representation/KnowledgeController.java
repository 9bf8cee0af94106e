package io.peergraph.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.UserError;
import io.peergraph.belief.Beliefs;
import io.peergraph.fact.Assertion;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactNodes;
import io.peergraph.fact.Facts;
import io.peergraph.graph.Transactions;
import io.peergraph.peer.Peers;
import io.peergraph.session.Sessions;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What peers know in GraphQL, alone and in common. */
@Controller
class KnowledgeController {

	private static final int MOST_FACTS = 100;

	private static final int MOST_CHARACTERS = 2000;

	private static final int MOST_PREMISES = 100;

	private static final int MOST_LINES = 40;

	private static final int MOST_LINE_CHARACTERS = 1000;

	private final Assertions assertions;

	private final Beliefs beliefs;

	private final RepresentationReader memory;

	private final Peers peers;

	private final Sessions sessions;

	private final Transactions transactions;

	private final Facts facts;

	private final Workspaces workspaces;

	KnowledgeController(Assertions assertions, Beliefs beliefs, RepresentationReader memory, Peers peers,
			Sessions sessions, Transactions transactions, Facts facts, Workspaces workspaces) {
		this.workspaces = workspaces;
		this.facts = facts;
		this.assertions = assertions;
		this.beliefs = beliefs;
		this.memory = memory;
		this.peers = peers;
		this.sessions = sessions;
		this.transactions = transactions;
	}

	@MutationMapping
	Added addFacts(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		View view = View.of(input.name("workspace"));
		List<Input> facts = input.objects("facts");
		if (facts.isEmpty()) {
			throw input.refuse(Code.TOO_FEW, "facts must have at least 1 fact", "facts");
		}
		if (facts.size() > MOST_FACTS) {
			throw input.refuse(Code.TOO_MANY, "facts must have at most " + MOST_FACTS + " facts, not " + facts.size(),
					"facts");
		}
		List<Assertions.Item> items = Input.readAll(facts, (fact) -> item(view, fact));
		checkNames(view, facts, items);
		checkPremises(view, facts, items);
		return new Added(this.assertions.tell(view.workspace(), items), List.of());
	}

	@MutationMapping
	CardSet setPeerCard(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		View view = View.of(input.name("workspace"));
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
		return new CardSet(this.memory.of(RepresentationQuery.of(view, observer, observed)), List.of());
	}

	private static Assertions.Item item(View view, Input fact) {
		String text = fact.text("text").replace("\0", "").strip();
		if (text.isEmpty()) {
			throw fact.refuse(Code.REQUIRED, "text is required", "text");
		}
		if (text.length() > MOST_CHARACTERS) {
			throw fact.refuse(Code.TOO_LONG,
					"text must have at most " + MOST_CHARACTERS + " characters, not " + text.length(), "text");
		}
		String session = (fact.value("session") != null) ? fact.name("session") : null;
		return new Assertions.Item(fact.name("observer"), fact.name("about"),
				new Assertion(text, session, premises(view, fact), fact.time("validFrom"), fact.time("validTo")));
	}

	private static List<String> premises(View view, Input fact) {
		List<String> given = fact.value("premises");
		List<String> ids = (given != null) ? given : List.of();
		if (ids.size() > MOST_PREMISES) {
			throw fact.refuse(Code.TOO_MANY, "premises must be at most " + MOST_PREMISES + ", not " + ids.size(),
					"premises");
		}
		return ids.stream().map((id) -> FactNodes.key(view, id, fact.pathOf("premises"))).distinct().toList();
	}

	// Nobody concludes from what it does not know.
	private void checkPremises(View view, List<Input> facts, List<Assertions.Item> items) {
		for (int index = 0; index < items.size(); index++) {
			Assertions.Item item = items.get(index);
			List<String> premises = item.told().premises();
			if (!premises.isEmpty()
					&& this.facts.find(view.through(item.observer()), premises).size() < premises.size()) {
				throw facts.get(index)
					.refuse(Code.NOT_FOUND, item.observer() + " does not hold all of the premises", "premises");
			}
		}
	}

	private void checkNames(View view, List<Input> facts, List<Assertions.Item> items) {
		List<String> names = new ArrayList<>();
		items.forEach((item) -> names.addAll(List.of(item.observer(), item.about())));
		Set<String> known = this.peers.find(view, names).keySet();
		Set<String> sessions = this.sessions
			.find(view,
					items.stream().map((item) -> item.told().session()).filter(Objects::nonNull).distinct().toList())
			.keySet();
		Input.readAll(facts, (fact) -> {
			check(fact, "observer", known);
			check(fact, "about", known);
			if (fact.value("session") != null) {
				check(fact, "session", sessions);
			}
			return fact;
		});
	}

	private static void check(Input fact, String field, Set<String> known) {
		if (!known.contains(fact.name(field))) {
			throw fact.refuse(Code.NOT_FOUND, "There is no " + fact.text(field), field);
		}
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

	/** The payload of {@code addFacts}. */
	record Added(List<Fact> facts, List<UserError> userErrors) {
	}

	/** The payload of {@code setPeerCard}. */
	record CardSet(@Nullable Representation representation, List<UserError> userErrors) {
	}

}
