package io.peergraph.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Principal;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.UserError;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactNodes;
import io.peergraph.fact.Facts;
import io.peergraph.fact.Statement;
import io.peergraph.peer.Peers;
import io.peergraph.session.Sessions;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What peers know in GraphQL, alone and in common. */
@Controller
class KnowledgeController {

	private static final int MOST_FACTS = 100;

	private static final int MOST_CHARACTERS = 2000;

	private static final int MOST_PREMISES = 100;

	private final Assertions assertions;

	private final Facts facts;

	private final Peers peers;

	private final Sessions sessions;

	KnowledgeController(Assertions assertions, Facts facts, Peers peers, Sessions sessions) {
		this.assertions = assertions;
		this.facts = facts;
		this.peers = peers;
		this.sessions = sessions;
	}

	@MutationMapping
	Added addFacts(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		View view = Principal.current().view(input.name("workspace"));
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
		return new Added(this.assertions.tell(view, items), List.of());
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
		String observer = fact.name("observer");
		return new Assertions.Item(fact.name("about"), new Statement.Told(text, observer, session, premises(view, fact),
				fact.time("validFrom"), fact.time("validTo")));
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

	/** The payload of {@code addFacts}. */
	record Added(List<Fact> facts, List<UserError> userErrors) {
	}

}
