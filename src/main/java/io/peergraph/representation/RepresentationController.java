package io.peergraph.representation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.FieldBatch;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Input;
import io.peergraph.api.NameRule;
import io.peergraph.api.Refused;
import io.peergraph.belief.Holding;
import io.peergraph.fact.Exclusion;
import io.peergraph.fact.Fact;
import io.peergraph.fact.Facts;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Representations in GraphQL. */
@Controller
class RepresentationController {

	private static final String LOADER = "Representation";

	private static final int MOST_EXCLUDED = 100;

	private final Facts facts;

	private final EmptyReasons observing;

	RepresentationController(RepresentationReader memory, Facts facts, EmptyReasons observing,
			BatchLoaderRegistry loaders) {
		this.facts = facts;
		this.observing = observing;
		FieldBatch.<String, RepresentationQuery, Representation>register(loaders, LOADER,
				(workspace, asks) -> memory.read(asks));
	}

	@SchemaMapping(typeName = "Peer")
	CompletableFuture<Representation> representation(Peer peer, DataFetchingEnvironment environment) {
		Input arguments = Input.arguments(environment);
		String of = arguments.value("of");
		List<String> sessions = arguments.value("sessions");
		String query = arguments.textOrNull("query");
		RepresentationQuery ask = new RepresentationQuery(peer.view(), peer.name(),
				(of != null) ? NameRule.normal(of) : peer.name(), (sessions != null) ? NameRule.forms(sessions) : null,
				query, arguments.number("maxFacts", RepresentationQuery.DEFAULT_FACTS, RepresentationQuery.MOST_FACTS),
				choices(arguments, query), arguments.time("asOf"), arguments.time("validAt"), false, null,
				without(peer.view(), arguments));
		// Both at once: what is loaded only after something else was, nobody would
		// dispatch.
		return load(environment, ask).thenCombine(Peers.load(environment, eyes(peer), ask.observed()),
				RepresentationController::ofKnown);
	}

	private static Set<FactChoice> choices(Input arguments, @Nullable String query) {
		List<String> names = arguments.value("chosenBy");
		if (names == null) {
			return RepresentationQuery.choices(query);
		}
		Set<FactChoice> choices = names.stream().map(FactChoice::valueOf).collect(Collectors.toSet());
		if (choices.isEmpty()) {
			throw Refused.because(Code.INVALID_VALUE, "chosenBy must not be empty; leave it out for all", "chosenBy");
		}
		if (choices.contains(FactChoice.MEANING) != (query != null)) {
			throw Refused.because(Code.INVALID_VALUE, "query and MEANING in chosenBy go together", "chosenBy");
		}
		return choices;
	}

	private static @Nullable Exclusion without(View view, Input arguments) {
		List<String> ids = arguments.value("without");
		if (ids == null) {
			return null;
		}
		if (ids.size() > MOST_EXCLUDED) {
			throw Refused.because(Code.TOO_MANY, "without must be at most " + MOST_EXCLUDED + ", not " + ids.size(),
					"without");
		}
		if (arguments.value("validAt") != null) {
			throw Refused.because(Code.INVALID_VALUE, "without and validAt exclude each other", "without");
		}
		Set<String> messages = new HashSet<>();
		Set<String> peers = new HashSet<>();
		for (String id : ids) {
			GlobalId named = GlobalId.decode(id, "without");
			boolean here = named.view().workspace().equals(view.workspace());
			switch (here ? named.type() : "") {
				case "Message" -> messages.add(named.key());
				case "Peer" -> peers.add(named.key());
				default -> throw Refused.because(Code.INVALID_ID,
						"without has an id that is not the id of a peer or a message of this workspace", "without");
			}
		}
		return new Exclusion(messages, peers);
	}

	// Whether there is a peer that this one never met shows in no answer.
	private static View eyes(Peer peer) {
		return peer.view().allows(peer.name()) ? peer.view().through(peer.name()) : peer.view();
	}

	private static Representation ofKnown(Representation representation, @Nullable Peer observed) {
		if (observed == null) {
			throw Refused.because(Code.NOT_FOUND,
					"There is no peer " + representation.ask().observed() + " that is known here", "of");
		}
		return representation;
	}

	@SchemaMapping(typeName = "Representation")
	CompletableFuture<Peer> observer(Representation representation, DataFetchingEnvironment environment) {
		RepresentationQuery ask = representation.ask();
		return Peers.load(environment, ask.view(), ask.observer());
	}

	@SchemaMapping(typeName = "Representation")
	CompletableFuture<Peer> observed(Representation representation, DataFetchingEnvironment environment) {
		RepresentationQuery ask = representation.ask();
		return Peers.load(environment, ask.view(), ask.observed());
	}

	@SchemaMapping(typeName = "Representation")
	CompletableFuture<List<Holding>> holdings(Representation representation, @Argument @Nullable Boolean history,
			DataFetchingEnvironment environment) {
		if (!Boolean.TRUE.equals(history)) {
			return CompletableFuture.completedFuture(representation.holdings());
		}
		return load(environment, representation.ask().withHistory()).thenApply(Representation::holdings);
	}

	@BatchMapping(typeName = "Representation")
	Map<Representation, EmptyBecause> emptyBecause(List<Representation> representations) {
		return this.observing.empty(representations);
	}

	@BatchMapping(typeName = "Holding")
	Map<Holding, Fact> supersededBy(List<Holding> holdings) {
		Map<Holding, Fact> newer = new HashMap<>();
		holdings.stream()
			.filter((holding) -> holding.by() != null)
			.collect(Collectors.groupingBy((holding) -> holding.fact().view()))
			.forEach((view, its) -> {
				Map<String, Fact> found = this.facts.find(view, its.stream().map(Holding::by).distinct().toList());
				its.stream()
					.filter((holding) -> found.containsKey(holding.by()))
					.forEach((holding) -> newer.put(holding, found.get(holding.by())));
			});
		return newer;
	}

	private static CompletableFuture<Representation> load(DataFetchingEnvironment environment,
			RepresentationQuery ask) {
		return Objects
			.requireNonNull(environment.<FieldBatch<String, RepresentationQuery>, Representation>getDataLoader(LOADER))
			.load(new FieldBatch<>(ask.view().workspace(), ask));
	}

}
