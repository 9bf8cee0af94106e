package io.peergraph.dialectic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.api.Cursor;
import io.peergraph.api.Page;
import io.peergraph.belief.Holding;
import io.peergraph.fact.Evidence;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactDetails;
import io.peergraph.filter.Filter;
import io.peergraph.filter.Filters;
import io.peergraph.message.Message;
import io.peergraph.message.MessagePages;
import io.peergraph.message.Messages;
import io.peergraph.recall.FactHit;
import io.peergraph.recall.MessageHit;
import io.peergraph.recall.Recall;
import io.peergraph.representation.RepresentationQuery;
import io.peergraph.representation.RepresentationReader;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds what may be known, for whatever answers. Every read starts at the view of the
 * question and stays within the sessions that it allows; neither a model nor a caller has
 * a say in that.
 */
@Component
public class Retrieval {

	private static final int MOST_OBSERVED = 6;

	private static final int RECENT = 20;

	private final RepresentationReader representations;

	private final FactDetails details;

	private final Recall recall;

	private final MessagePages pages;

	private final Messages messages;

	private final Transcript transcript;

	Retrieval(RepresentationReader representations, FactDetails details, Recall recall, MessagePages pages,
			Messages messages, Transcript transcript) {
		this.representations = representations;
		this.details = details;
		this.recall = recall;
		this.pages = pages;
		this.messages = messages;
		this.transcript = transcript;
	}

	/**
	 * {@return facts that have to do with a matter, former ones too}
	 * @param question whose scope holds
	 * @param matter what to look for
	 * @param most how many at most
	 */
	public List<Holding> facts(Question question, String matter, int most) {
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
			.map((peer) -> new RepresentationQuery(question.view(), observer(question, peer), peer, question.sessions(),
					matter, most, null, former))
			.toList();
		return this.representations.of(asks)
			.values()
			.stream()
			.flatMap((representation) -> representation.holdings().stream())
			.toList();
	}

	// Of everybody it knows; restricted to sessions, facts are only read pair by pair.
	private List<FactHit> widely(Question question, String matter, int most) {
		return (question.sessions() != null) ? List.of()
				: question.asked()
					.map((peer) -> this.recall.facts(question.view(), peer, question.about(), matter, most))
					.orElse(List.of());
	}

	private Set<String> observed(Question question, String matter) {
		Set<String> observed = new LinkedHashSet<>(question.subjects());
		if (question.about() == null) {
			question.asked().ifPresent(observed::add);
			messages(question, matter, MOST_OBSERVED, null, null).stream()
				.map(Message::author)
				.limit(MOST_OBSERVED)
				.forEach(observed::add);
		}
		return observed;
	}

	private static String observer(Question question, String observed) {
		return switch (question.view()) {
			case View.Whole _ -> observed;
			case View.Witnessed witnessed -> witnessed.peer();
		};
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
					parts.stream().filter((part) -> question.allows(part.message().session().name())).toList()));
		return evidence;
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
		return this.details.premises(question.view(), facts.stream().map(Fact::key).toList())
			.values()
			.stream()
			.flatMap(List::stream)
			.distinct()
			.map((fact) -> new Holding(fact, fact.recordedAt(), null, 1, null))
			.toList();
	}

	/**
	 * {@return messages that have to do with a matter, best first}
	 * @param question whose scope holds
	 * @param matter what to look for
	 * @param most how many at most
	 * @param from the earliest time, null for any
	 * @param to the time before which, null for any
	 */
	public List<Message> messages(Question question, String matter, int most, @Nullable Instant from,
			@Nullable Instant to) {
		Map<String, Object> wanted = new LinkedHashMap<>();
		Map<String, Object> time = new LinkedHashMap<>();
		if (from != null) {
			time.put("gte", from);
		}
		if (to != null) {
			time.put("lt", to);
		}
		if (!time.isEmpty()) {
			wanted.put("createdAt", time);
		}
		return found(question, matter, most, wanted);
	}

	/**
	 * {@return messages that contain a text, best first}
	 * @param question whose scope holds
	 * @param text literally, however it is written in capitals
	 * @param most how many at most
	 */
	public List<Message> containing(Question question, String text, int most) {
		Set<Message> found = new LinkedHashSet<>(
				found(question, text, most, Map.of("content", Map.of("icontains", text))));
		if (found.size() < most) {
			// The index knows whole words only.
			found.addAll(this.transcript.containing(question, text, most));
		}
		return found.stream().limit(most).toList();
	}

	/**
	 * {@return the newest messages of a time, oldest first}
	 * @param question whose scope holds
	 * @param from the earliest time
	 * @param to the time before which
	 * @param most how many at most
	 */
	public List<Message> between(Question question, Instant from, Instant to, int most) {
		return this.transcript.between(question, from, to, most);
	}

	private List<Message> found(Question question, String matter, int most, Map<String, Object> wanted) {
		return hits(question, matter, most, wanted).stream().map(MessageHit::message).toList();
	}

	/**
	 * {@return messages that have to do with a matter, with how well they fit, best
	 * first}
	 * @param question whose scope holds
	 * @param matter what to look for
	 * @param most how many at most
	 */
	public List<MessageHit> hits(Question question, String matter, int most) {
		return hits(question, matter, most, Map.of());
	}

	private List<MessageHit> hits(Question question, String matter, int most, Map<String, Object> wanted) {
		Map<String, Object> filter = new LinkedHashMap<>(wanted);
		if (question.sessions() != null) {
			filter.put("session", Map.of("in", question.sessions()));
		}
		Filter read = filter.isEmpty() ? Filter.NONE : Filters.read(filter, Messages.FIELDS);
		return this.recall.messages(question.view(), matter, most, read);
	}

	/**
	 * {@return what was said right before and after a message, with it, in order}
	 * @param question whose scope holds
	 * @param message that was given out
	 * @param around how many on each side
	 */
	public List<Message> around(Question question, Message message, int around) {
		String session = message.session().name();
		Cursor here = Cursor.of(message.sequence());
		List<Message> all = new ArrayList<>(
				this.pages.of(question.view(), session, new Page(around, true, null, here)).nodes());
		all.add(message);
		all.addAll(this.pages.of(question.view(), session, new Page(around, false, here, null)).nodes());
		return all;
	}

	/**
	 * {@return what was said right after a message, in order}
	 * @param question whose scope holds
	 * @param message that was given out
	 * @param most how many at most
	 */
	public List<Message> after(Question question, Message message, int most) {
		Page next = new Page(most, false, Cursor.of(message.sequence()), null);
		return this.pages.of(question.view(), message.session().name(), next).nodes();
	}

	/**
	 * {@return the newest messages of the session that belongs to the question}
	 * @param question whose scope holds
	 */
	public List<Message> recent(Question question) {
		String session = question.session();
		return (session == null || !question.allows(session)) ? List.of()
				: this.pages.of(question.view(), session, Page.last(RECENT)).nodes();
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
				.of(RepresentationQuery.of(question.view(), observer(question, peer), peer))
				.peerCard();
			if (!card.isEmpty()) {
				cards.put(peer, card);
			}
		});
		return cards;
	}

}
