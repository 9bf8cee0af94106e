package io.peergraph.representation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Principal;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.UserError;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactDetails;
import io.peergraph.fact.FactNodes;
import io.peergraph.fact.Facts;
import io.peergraph.fact.Statement;
import io.peergraph.peer.Peers;
import io.peergraph.session.Sessions;
import io.peergraph.work.TemporarilyUnavailable;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What peers know in GraphQL, alone and in common. */
@Controller
class KnowledgeController {

	private static final int MOST_FACTS = 100;

	private static final int MOST_CHARACTERS = 2000;

	private static final int MOST_IDS = 100;

	private final Assertions assertions;

	private final Facts facts;

	private final FactDetails details;

	private final Peers peers;

	private final Sessions sessions;

	KnowledgeController(Assertions assertions, Facts facts, FactDetails details, Peers peers, Sessions sessions) {
		this.assertions = assertions;
		this.facts = facts;
		this.details = details;
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
		checkCorrections(view, facts, items);
		try {
			return new Added(this.assertions.tell(view, items), List.of());
		}
		catch (TemporarilyUnavailable ex) {
			// A fact went in between; which one is said, if it is one of these.
			checkPremises(view, facts, items);
			checkCorrections(view, facts, items);
			throw ex;
		}
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
		return new Assertions.Item(fact.name("about"),
				new Statement.Told(text, observer, session, ids(view, fact, "premises"), fact.time("validFrom"),
						fact.time("validTo"))
					.correcting(ids(view, fact, "corrects")));
	}

	private static List<String> ids(View view, Input fact, String field) {
		List<String> given = fact.value(field);
		List<String> ids = (given != null) ? given : List.of();
		if (ids.size() > MOST_IDS) {
			throw fact.refuse(Code.TOO_MANY, field + " must be at most " + MOST_IDS + ", not " + ids.size(), field);
		}
		return fact.each(field, (id, path) -> FactNodes.key(view, id, path)).stream().distinct().toList();
	}

	// Nobody concludes from what it does not know.
	private void checkPremises(View view, List<Input> facts, List<Assertions.Item> items) {
		for (int index = 0; index < items.size(); index++) {
			Assertions.Item item = items.get(index);
			List<String> premises = item.told().premises();
			if (!premises.isEmpty() && this.facts.held(view, item.observer(), premises).size() < premises.size()) {
				throw facts.get(index)
					.refuse(Code.NOT_FOUND, item.observer() + " does not hold all of the premises", "premises");
			}
		}
	}

	// Nor corrects what it does not know, or by something about somebody else.
	private void checkCorrections(View view, List<Input> facts, List<Assertions.Item> items) {
		for (int index = 0; index < items.size(); index++) {
			Assertions.Item item = items.get(index);
			List<String> corrected = item.told().corrects();
			Input fact = facts.get(index);
			Map<String, Fact> held = corrected.isEmpty() ? Map.of()
					: this.facts.find(view.through(item.observer()), corrected);
			if (!corrected.isEmpty()
					&& this.facts.everHeld(view, item.observer(), corrected).size() < corrected.size()) {
				throw fact.refuse(Code.NOT_FOUND, item.observer() + " does not hold all of what it corrects",
						"corrects");
			}
			if (held.values().stream().anyMatch((one) -> !one.about().equals(item.about()))) {
				throw fact.refuse(Code.INVALID_VALUE, "corrects must be facts about " + item.about(), "corrects");
			}
			if (!corrected.isEmpty() && !Collections.disjoint(corrected, ground(view, item.told().premises()))) {
				throw fact.refuse(Code.INVALID_VALUE, "corrects must be facts that the premises do not rest on",
						"corrects");
			}
		}
	}

	/**
	 * {@return the keys of facts and of all that they rest on}
	 */
	private Set<String> ground(View view, Collection<String> facts) {
		Set<String> ground = new HashSet<>();
		Set<String> next = Set.copyOf(facts);
		while (!next.isEmpty()) {
			ground.addAll(next);
			next = this.details.premises(view, next)
				.values()
				.stream()
				.flatMap(List::stream)
				.map(Fact::key)
				.filter((key) -> !ground.contains(key))
				.collect(Collectors.toSet());
		}
		return ground;
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
