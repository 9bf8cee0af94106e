package io.peergraph.dialectic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.belief.Holding;
import io.peergraph.confidentiality.Listeners;
import io.peergraph.fact.Evidence;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactDetails;
import io.peergraph.fact.Facts;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.recall.FactHit;
import io.peergraph.recall.Recall;
import io.peergraph.representation.RepresentationQuery;
import io.peergraph.representation.RepresentationReader;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds what is known, within the scope of a {@link Question}. */
@Component
public class FactRetrieval {

	private static final int MOST_OBSERVED = 6;

	private final RepresentationReader representations;

	private final Facts facts;

	private final FactDetails details;

	private final Recall recall;

	private final Messages messages;

	private final MessageRetrieval said;

	FactRetrieval(RepresentationReader representations, Facts facts, FactDetails details, Recall recall,
			Messages messages, MessageRetrieval said) {
		this.representations = representations;
		this.facts = facts;
		this.details = details;
		this.recall = recall;
		this.messages = messages;
		this.said = said;
	}

	/**
	 * {@return facts that have to do with a matter, former ones too}
	 * @param question whose scope holds
	 * @param matter what to look for
	 * @param most how many at most
	 */
	public List<Holding> find(Question question, String matter, int most) {
		Map<String, Holding> found = new LinkedHashMap<>();
		widely(question, matter, most).forEach(
				(hit) -> found.put(hit.fact().key(), new Holding(hit.fact(), hit.fact().recordedAt(), null, 1, null)));
		held(question, observed(question, matter), matter, most, true)
			.forEach((holding) -> found.put(holding.fact().key(), holding));
		return found.values().stream().limit(2L * most).toList();
	}

	/**
	 * {@return what is held of peers that has to do with a matter. A peer is asked what
	 * it knows of them, all of a workspace what each knows of itself}
	 * @param question whose scope holds
	 * @param observed the names of the peers
	 * @param matter what to look for
	 * @param most how many of each at most
	 * @param former whether what no longer holds is wanted, too
	 */
	public List<Holding> held(Question question, Collection<String> observed, String matter, int most, boolean former) {
		List<RepresentationQuery> asks = observed.stream()
			.map((peer) -> asked(question,
					new RepresentationQuery(question.view(), question.view().observerOr(peer), peer,
							question.sessions(), matter, most, null, former)))
			.toList();
		return this.representations.read(asks)
			.values()
			.stream()
			.flatMap((representation) -> representation.holdings().stream())
			.toList();
	}

	// Of everybody it knows; restricted to sessions, facts are only read pair by pair.
	private List<FactHit> widely(Question question, String matter, int most) {
		return (question.sessions() != null) ? List.of()
				: question.asked()
					.map((peer) -> told(question,
							this.recall.facts(question.view(), peer, question.about(), matter, most), FactHit::fact))
					.orElse(List.of());
	}

	private Set<String> observed(Question question, String matter) {
		Set<String> observed = new LinkedHashSet<>(question.subjects());
		if (question.about() == null) {
			question.asked().ifPresent(observed::add);
			this.said.find(question, matter, MOST_OBSERVED, null, null)
				.stream()
				.map(Message::author)
				.limit(MOST_OBSERVED)
				.forEach(observed::add);
		}
		return observed;
	}

	/**
	 * {@return those of the facts that may be known here, by their keys}
	 * @param question whose scope holds
	 * @param keys of facts
	 */
	public Map<String, Fact> find(Question question, Collection<String> keys) {
		Map<String, Fact> found = this.facts.find(question.view(), keys);
		return told(question, List.copyOf(found.values()), Function.identity()).stream()
			.collect(Collectors.toMap(Fact::key, Function.identity()));
	}

	private static <T> List<T> told(Question question, List<T> all, Function<T, Fact> fact) {
		Listeners listeners = question.listeners();
		return (listeners != null) ? listeners.told(all, fact) : all;
	}

	/**
	 * {@return the messages each fact was said in, as far as they may be seen here}
	 * @param question whose scope holds
	 * @param facts that were found
	 */
	public Map<String, List<Evidence>> evidence(Question question, Collection<Fact> facts) {
		Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
		this.details.evidence(question.view(), facts.stream().map(Fact::key).toList())
			.forEach((key, parts) -> evidence.put(key,
					heard(question, parts).stream()
						.filter((part) -> question.allows(part.message().session().name()))
						.toList()));
		return evidence;
	}

	private static List<Evidence> heard(Question question, List<Evidence> parts) {
		Listeners listeners = question.listeners();
		return (listeners != null) ? listeners.heard(parts, Evidence::message) : parts;
	}

	/**
	 * {@return what facts follow from, as far as it is known here}
	 * @param question whose scope holds; restricted to sessions, none is told of
	 * @param facts that were given out
	 */
	public List<Holding> premises(Question question, Collection<Fact> facts) {
		if (question.sessions() != null) {
			return List.of();
		}
		List<Fact> premises = this.details.premises(question.view(), facts.stream().map(Fact::key).toList())
			.values()
			.stream()
			.flatMap(List::stream)
			.distinct()
			.toList();
		return told(question, premises, Function.identity()).stream()
			.map((fact) -> new Holding(fact, fact.recordedAt(), null, 1, null))
			.toList();
	}

	/**
	 * {@return who heard these messages, and who holds the fact that was said in them, as
	 * far as that is known here}
	 * @param question whose scope holds
	 * @param fact that was given out, null for none
	 * @param messages that were given out
	 */
	public List<String> knowers(Question question, @Nullable Fact fact, Collection<Message> messages) {
		// Only of what the asked peer may see: its view is asked again.
		Collection<Message> seen = this.messages.find(question.view(), messages.stream().map(Message::key).toList())
			.values();
		List<String> keys = (fact != null) ? List.of(fact.key()) : List.of();
		return Stream
			.concat(this.messages.witnesses(seen).values().stream(),
					this.details.holders(question.view(), keys).values().stream())
			.flatMap(List::stream)
			.distinct()
			.sorted()
			.toList();
	}

	private static RepresentationQuery asked(Question question, RepresentationQuery query) {
		Listeners listeners = question.listeners();
		return (listeners != null) ? query.heardBy(listeners) : query;
	}

	/**
	 * {@return what is always worth knowing of the peers in question, by their names}
	 * @param question whose scope holds
	 */
	public Map<String, List<String>> cards(Question question) {
		Map<String, List<String>> cards = new LinkedHashMap<>();
		if (question.sessions() != null) {
			return cards;
		}
		Stream.concat(question.asked().stream(), question.subjects().stream()).distinct().forEach((peer) -> {
			List<String> card = this.representations
				.read(asked(question, RepresentationQuery.of(question.view(), question.view().observerOr(peer), peer)))
				.peerCard();
			if (!card.isEmpty()) {
				cards.put(peer, card);
			}
		});
		return cards;
	}

}
