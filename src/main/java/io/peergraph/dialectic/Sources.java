package io.peergraph.dialectic;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.api.Cursor;
import io.peergraph.api.Page;
import io.peergraph.fact.Evidence;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactDetails;
import io.peergraph.filter.Filter;
import io.peergraph.message.Message;
import io.peergraph.recall.MessageHit;
import io.peergraph.message.MessagePages;
import io.peergraph.recall.Recall;
import io.peergraph.representation.Ask;
import io.peergraph.representation.Memory;
import io.peergraph.session.Session;
import io.peergraph.session.Sessions;

import org.springframework.stereotype.Component;

/**
 * Finds what the asked peer knows of a matter. Every read starts at that peer: at its
 * representations, and at its windows.
 */
@Component
class Sources {

	private static final int FACTS = 30;

	private static final int HITS = 20;

	private static final int RECENT = 20;

	/** How many messages that ask something are looked at for the answer they got. */
	private static final int ASKING = 5;

	private static final int LONGEST_SENTENCE = 600;

	/** Of one message. */
	private static final int MOST_SENTENCES = 20;

	private final Memory memory;

	private final FactDetails details;

	private final Recall search;

	private final MessagePages pages;

	private final Sessions sessions;

	Sources(Memory memory, FactDetails details, Recall search, MessagePages pages, Sessions sessions) {
		this.memory = memory;
		this.details = details;
		this.search = search;
		this.pages = pages;
		this.sessions = sessions;
	}

	/**
	 * {@return facts and sentences that may have to do with a matter}
	 * @param question whose scope holds
	 * @param matter what to look for
	 */
	List<Source> of(Question question, String matter) {
		Map<String, Message> messages = new LinkedHashMap<>();
		Map<String, String> asked = new LinkedHashMap<>();
		for (Message hit : hits(question, matter)) {
			messages.put(hit.key(), hit);
		}
		List.copyOf(messages.values()).stream().filter(Sources::asks).limit(ASKING).forEach((hit) -> {
			for (Message answer : answers(question, hit)) {
				messages.putIfAbsent(answer.key(), answer);
				asked.putIfAbsent(answer.key(), hit.content());
			}
		});
		recent(question).forEach((message) -> messages.putIfAbsent(message.key(), message));
		return joined(facts(question, matter), messages.values()).map((source) -> asked.containsKey(source.messageKey())
				? source.answering(asked.getOrDefault(source.messageKey(), "")) : source)
			.toList();
	}

	private static Stream<Source> joined(List<Source> facts, Collection<Message> messages) {
		List<String> cited = new ArrayList<>(facts.stream().map(Source::quote).toList());
		List<Source> sources = new ArrayList<>(facts);
		messages.stream().flatMap(Sources::sentences).forEach((said) -> {
			// What became a fact is not told twice.
			if (cited.stream().noneMatch((quote) -> said.quote().contains(quote))) {
				cited.add(said.quote());
				sources.add(said);
			}
		});
		return sources.stream().filter(Source::isTrue);
	}

	private List<Source> facts(Question question, String matter) {
		Set<String> observed = new LinkedHashSet<>(question.subjects());
		if (question.about() == null) {
			observed.add(question.asked());
		}
		List<Ask> asks = observed.stream()
			.map((peer) -> new Ask(question.view(), question.asked(), peer, question.sessions(), matter, FACTS, null,
					false))
			.toList();
		List<Fact> facts = this.memory.of(asks)
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

	private static Source source(Fact fact, List<Evidence> evidence, Question question) {
		return evidence.stream()
			.filter((part) -> question.allows(part.message().session().name()))
			.reduce((earlier, later) -> later)
			.map((part) -> Source.of(fact, part.message(), part.quote()))
			.orElseGet(() -> Source.of(fact, null, fact.text()));
	}

	private List<Message> hits(Question question, String matter) {
		List<String> scope = question.sessions();
		Stream<MessageHit> hits = (scope == null)
				? this.search.messages(question.view(), matter, HITS, Filter.NONE).stream() : sessions(question, scope)
					.flatMap((session) -> this.search.messages(session, matter, HITS, Filter.NONE).stream());
		return hits.map(MessageHit::message).toList();
	}

	private Stream<Session> sessions(Question question, Collection<String> names) {
		return this.sessions.find(question.view(), names).values().stream();
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

	private static Stream<Source> sentences(Message message) {
		BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
		ends.setText(message.content());
		Stream.Builder<Source> sentences = Stream.builder();
		int from = 0;
		for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
			String sentence = message.content().substring(from, end).strip();
			if (tells(sentence)) {
				sentences.add(Source.of(message, sentence));
			}
			from = end;
		}
		return sentences.build().limit(MOST_SENTENCES);
	}

	private static boolean tells(String sentence) {
		return sentence.length() <= LONGEST_SENTENCE && !sentence.endsWith("?")
				&& Relevance.words(sentence).size() >= 2;
	}

}
