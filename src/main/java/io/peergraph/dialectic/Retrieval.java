package io.peergraph.dialectic;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.api.Cursor;
import io.peergraph.api.Page;
import io.peergraph.fact.Evidence;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactDetails;
import io.peergraph.filter.Filter;
import io.peergraph.filter.Filters;
import io.peergraph.language.AnswerEcho;
import io.peergraph.language.Ellipsis;
import io.peergraph.language.Lexicon;
import io.peergraph.message.Message;
import io.peergraph.message.MessagePages;
import io.peergraph.message.Messages;
import io.peergraph.recall.MessageHit;
import io.peergraph.recall.Recall;
import io.peergraph.representation.RepresentationQuery;
import io.peergraph.representation.RepresentationReader;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds what may be known of a matter. Every read starts at the view of the question: at
 * the asked peer's representations, and at its windows.
 */
@Component
public class Retrieval {

	private static final int FACTS = 30;

	private static final int HITS = 20;

	private static final int RECENT = 20;

	/** How many messages that ask something are looked at for the answer they got. */
	private static final int ASKING = 5;

	/**
	 * How many messages of others are looked at for what the one asked about said next.
	 */
	private static final int CONTINUED = 3;

	private static final int LONGEST_SENTENCE = 600;

	private static final Pattern POLITE = Pattern.compile(
			"(?:good (?:morning|day|afternoon|evening|night)|morning|hi|hello|hey|thanks|thank you|welcome|enjoy)\\b.{0,25}",
			Pattern.CASE_INSENSITIVE);

	/** Words that tell something, in a sentence that can stand alone. */
	private static final int FEWEST_WORDS = 2;

	/** Of one message. */
	private static final int MOST_SENTENCES = 20;

	private final RepresentationReader representations;

	private final FactDetails details;

	private final Recall recall;

	private final MessagePages pages;

	Retrieval(RepresentationReader representations, FactDetails details, Recall recall, MessagePages pages) {
		this.representations = representations;
		this.details = details;
		this.recall = recall;
		this.pages = pages;
	}

	/**
	 * What was found.
	 *
	 * @param sources facts and sentences that may have to do with the matter
	 * @param standings how far each message that search found stands above the mean of
	 * all that it found, in standard deviations, by the message's key
	 */
	public record Found(List<Finding> sources, Map<String, Double> standings) {

		/** Below everything that search found. */
		private static final double LAST = -1.5;

		double standing(Finding finding) {
			return this.standings.getOrDefault(finding.messageKey(), LAST);
		}

	}

	/**
	 * {@return what may have to do with a matter}
	 * @param question whose scope holds
	 * @param matter what to look for
	 */
	public Found of(Question question, String matter) {
		List<MessageHit> hits = hits(question, matter);
		Map<String, Message> messages = new LinkedHashMap<>();
		hits.forEach((hit) -> messages.put(hit.message().key(), hit.message()));
		Map<String, String> asked = asked(question, hits, messages);
		Map<String, Message> earlier = earlier(question, hits, messages);
		recent(question).forEach((message) -> messages.putIfAbsent(message.key(), message));
		List<Finding> sources = joined(facts(question, matter, messages.values()),
				sentences(messages.values(), earlier))
			.map((finding) -> placed(finding, asked, earlier))
			.toList();
		return new Found(sources, standings(hits));
	}

	private static List<Finding> sentences(Collection<Message> messages, Map<String, Message> earlier) {
		return messages.stream().flatMap((message) -> sentences(message, earlier.get(message.key()))).toList();
	}

	private static Finding placed(Finding finding, Map<String, String> asked, Map<String, Message> earlier) {
		String question = asked.get(finding.messageKey());
		Message before = earlier.get(finding.messageKey());
		Finding placed = (question != null) ? finding.answering(question) : finding;
		return (before != null) ? placed.continuing(before) : placed;
	}

	// What was said right after a question may answer it.
	private Map<String, String> asked(Question question, List<MessageHit> hits, Map<String, Message> messages) {
		Map<String, String> asked = new HashMap<>();
		hits.stream().map(MessageHit::message).filter(Retrieval::asks).limit(ASKING).forEach((hit) -> {
			for (Message answer : answers(question, hit)) {
				messages.putIfAbsent(answer.key(), answer);
				asked.putIfAbsent(answer.key(), hit.content());
			}
		});
		return asked;
	}

	// What was said right after a hit may go on with it and leave out what it is about.
	private Map<String, Message> earlier(Question question, List<MessageHit> hits, Map<String, Message> messages) {
		Map<String, Message> earlier = new HashMap<>();
		hits.stream()
			.map(MessageHit::message)
			.filter((hit) -> !asks(hit) && !question.subjects().contains(hit.author()))
			.limit(question.subjects().isEmpty() ? 0 : CONTINUED)
			.forEach((hit) -> {
				for (Message next : answers(question, hit)) {
					if (question.subjects().contains(next.author())) {
						messages.putIfAbsent(next.key(), next);
						earlier.putIfAbsent(next.key(), hit);
					}
				}
			});
		return earlier;
	}

	private static Map<String, Double> standings(List<MessageHit> hits) {
		double mean = hits.stream().mapToDouble(MessageHit::score).average().orElse(0);
		double variance = hits.stream().mapToDouble((hit) -> Math.pow(hit.score() - mean, 2)).average().orElse(0);
		double deviation = (variance > 0) ? Math.sqrt(variance) : 1;
		Map<String, Double> standings = new HashMap<>();
		hits.forEach((hit) -> standings.put(hit.message().key(), (hit.score() - mean) / deviation));
		return standings;
	}

	private static Stream<Finding> joined(List<Finding> facts, List<Finding> sentences) {
		List<String> cited = new ArrayList<>(facts.stream().map(Finding::quote).toList());
		List<Finding> sources = new ArrayList<>(facts);
		sentences.forEach((said) -> {
			// What became a fact is not told twice.
			if (cited.stream().noneMatch((quote) -> said.quote().contains(quote))) {
				cited.add(said.quote());
				sources.add(said);
			}
		});
		return sources.stream().filter(Finding::isTrue);
	}

	private List<Finding> facts(Question question, String matter, Collection<Message> messages) {
		List<RepresentationQuery> asks = pairs(question, messages).entrySet()
			.stream()
			.map((pair) -> new RepresentationQuery(question.view(), pair.getValue(), pair.getKey(), question.sessions(),
					matter, FACTS, null, false))
			.toList();
		List<Fact> facts = this.representations.of(asks)
			.values()
			.stream()
			.flatMap((representation) -> representation.facts().stream())
			.distinct()
			.toList();
		Map<String, List<Evidence>> evidence = this.details.evidence(question.view(),
				facts.stream().map(Fact::key).toList());
		return facts.stream()
			.map((fact) -> source(fact, evidence.getOrDefault(fact.key(), List.of()), question))
			.toList();
	}

	// Observers by whom they observe: a peer knows what it knows of others; of all
	// together is asked what each knows of itself.
	private static Map<String, String> pairs(Question question, Collection<Message> messages) {
		Set<String> observed = new LinkedHashSet<>(question.subjects());
		messages.stream().map(Message::author).limit(ASKING).forEach(observed::add);
		if (question.about() == null) {
			question.asked().ifPresent(observed::add);
		}
		Map<String, String> pairs = new LinkedHashMap<>();
		for (String peer : observed) {
			pairs.put(peer, switch (question.view()) {
				case View.Whole _ -> peer;
				case View.Witnessed witnessed -> witnessed.peer();
			});
		}
		return pairs;
	}

	private static Finding source(Fact fact, List<Evidence> evidence, Question question) {
		List<Evidence> allowed = evidence.stream()
			.filter((part) -> question.allows(part.message().session().name()))
			.toList();
		return allowed.isEmpty() ? Finding.of(fact, null, fact.text(), 1)
				: Finding.of(fact, allowed.getLast().message(), allowed.getLast().quote(), allowed.size());
	}

	private List<MessageHit> hits(Question question, String matter) {
		List<String> sessions = question.sessions();
		Filter within = (sessions == null) ? Filter.NONE
				: Filters.read(Map.of("session", Map.of("in", sessions)), Messages.FIELDS);
		return this.recall.messages(question.view(), matter, HITS, within);
	}

	private List<Message> answers(Question question, Message asking) {
		Page next = new Page(2, false, Cursor.of(asking.sequence()), null);
		return this.pages.of(question.view(), asking.session().name(), next)
			.nodes()
			.stream()
			.filter((message) -> !message.author().equals(asking.author()))
			.toList();
	}

	private List<Message> recent(Question question) {
		String session = question.session();
		return (session == null || !question.allows(session)) ? List.of()
				: this.pages.of(question.view(), session, Page.last(RECENT)).nodes();
	}

	private static boolean asks(Message message) {
		return message.content().stripTrailing().endsWith("?");
	}

	private static Stream<Finding> sentences(Message message, @Nullable Message earlier) {
		BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
		// What repeats an answer is no further reason for it.
		String told = AnswerEcho.without(message.content());
		ends.setText(told);
		Stream.Builder<Finding> sentences = Stream.builder();
		int from = 0;
		for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
			String sentence = told.substring(from, end).strip();
			if (tells(sentence, earlier)) {
				sentences.add(Finding.of(message, sentence));
			}
			from = end;
		}
		return sentences.build().limit(MOST_SENTENCES);
	}

	private static boolean tells(String sentence, @Nullable Message earlier) {
		return sentence.length() <= LONGEST_SENTENCE && !sentence.endsWith("?") && !POLITE.matcher(sentence).matches()
				&& (Lexicon.words(sentence).size() >= FEWEST_WORDS
						|| (earlier != null && Ellipsis.of(earlier.content(), sentence).isPresent()));
	}

}
