package io.peergraph.builtin;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.belief.Holding;
import io.peergraph.dialectic.Question;
import io.peergraph.dialectic.Retrieval;
import io.peergraph.fact.Evidence;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactLevel;
import io.peergraph.language.Period;
import io.peergraph.language.Questions;
import io.peergraph.language.TemporalScope;
import io.peergraph.message.Message;
import io.peergraph.recall.MessageHit;
import io.peergraph.text.AnswerEcho;
import io.peergraph.text.Ellipsis;
import io.peergraph.text.Sentences;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes of what is retrieved what an answer can be built on: facts and sentences, with
 * what was said around them.
 */
@Component
class Findings {

	private static final int FACTS = 30;

	private static final int HITS = 20;

	/** How many messages that ask something are looked at for the answer they got. */
	private static final int ASKING = 5;

	/**
	 * How many messages of others are looked at for what the one asked about said next.
	 */
	private static final int CONTINUED = 3;

	private static final int MOST_OF_PERIOD = 200;

	/** How long before a time something may be said of it. */
	private static final Duration BEFORE = Duration.ofDays(45);

	/** Of one message. */
	private static final int MOST_SENTENCES = 20;

	private final Retrieval retrieval;

	Findings(Retrieval retrieval) {
		this.retrieval = retrieval;
	}

	/**
	 * What was found.
	 *
	 * @param all facts and sentences that may have to do with the matter
	 * @param standings how far each message that search found stands above the mean of
	 * all that it found, in standard deviations, by the message's key
	 * @param context what stands beside it
	 */
	record Found(List<Finding> all, Map<String, Double> standings, Surroundings context) {

		/** Below everything that search found. */
		private static final double LAST = -1.5;

		double standing(Finding finding) {
			return this.standings.getOrDefault(finding.messageKey(), LAST);
		}

		/**
		 * {@return the same, each with the reason that its message gives for it}
		 */
		Found withReasons() {
			return new Found(this.all.stream().map(Surroundings::withReason).distinct().toList(), this.standings,
					this.context);
		}

		Set<String> speakers() {
			return this.all.stream().map(Finding::speaker).collect(Collectors.toSet());
		}

	}

	/**
	 * {@return what may have to do with a matter}
	 * @param question whose scope holds
	 * @param matter what to look for
	 */
	Found find(Question question, String matter) {
		return find(question, matter, List.of());
	}

	/**
	 * {@return what may have to do with a matter}
	 * @param question whose scope holds
	 * @param matter what to look for
	 * @param more messages that may have to do with it
	 */
	Found find(Question question, String matter, List<Message> more) {
		List<MessageHit> hits = this.retrieval.messages().hits(question, matter, HITS);
		Map<String, Message> messages = new LinkedHashMap<>();
		hits.forEach((hit) -> messages.put(hit.message().key(), hit.message()));
		Map<String, String> asked = asked(question, hits, messages);
		Map<String, Message> earlier = earlier(question, hits, messages);
		this.retrieval.messages().recent(question).forEach((message) -> messages.putIfAbsent(message.key(), message));
		more.forEach((message) -> messages.putIfAbsent(message.key(), message));
		Surroundings context = new Surroundings(messages.values());
		List<Finding> findings = joined(question, facts(question, matter, messages.values()),
				sentences(messages.values(), earlier))
			.map((finding) -> placed(finding, asked, earlier).after(context.of(finding)))
			.toList();
		return new Found(findings, standings(hits), context);
	}

	/**
	 * {@return what was said in a stretch of time, or shortly before it, the newest}
	 */
	List<Message> around(Question question, Period period) {
		Instant from = period.from().minus(BEFORE);
		return this.retrieval.messages().between(question, from, period.to(), MOST_OF_PERIOD);
	}

	/**
	 * {@return the zone of whom is asked, by what they said last; where that is not
	 * known, of who spoke last}
	 */
	ZoneOffset zone(Question question, Instant now) {
		List<Message> last = this.retrieval.messages().between(question, now.minus(BEFORE), now, MOST_OF_PERIOD);
		Comparator<Message> newest = Comparator.comparing(Message::createdAt);
		return last.stream()
			.filter((message) -> question.asked().filter(message.author()::equals).isPresent())
			.max(newest)
			.or(() -> last.stream().max(newest))
			.map((message) -> message.saidAt().getOffset())
			.orElse(ZoneOffset.UTC);
	}

	private static List<Finding> sentences(Collection<Message> messages, Map<String, Message> earlier) {
		return messages.stream().flatMap((message) -> sentences(message, earlier.get(message.key()))).toList();
	}

	private static Finding placed(Finding finding, Map<String, String> asked, Map<String, Message> earlier) {
		String question = asked.get(finding.messageKey());
		Message before = earlier.get(finding.messageKey());
		Finding placed = (question != null) ? finding.after(question) : finding;
		return (before != null) ? placed.after(Ellipsis.of(before.content(), finding.quote()).orElse("")) : placed;
	}

	// What was said right after a question may answer it.
	private Map<String, String> asked(Question question, List<MessageHit> hits, Map<String, Message> messages) {
		Map<String, String> asked = new HashMap<>();
		hits.stream().map(MessageHit::message).filter(Findings::asks).limit(ASKING).forEach((hit) -> {
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

	private static Stream<Finding> joined(Question question, Known known, List<Finding> sentences) {
		List<Finding> findings = new ArrayList<>(known.facts());
		List<Finding> cited = new ArrayList<>(known.facts());
		cited.addAll(known.former());
		sentences.forEach((said) -> {
			// What became a fact is not told twice, and what holds no more not as if it
			// did.
			if (cited.stream()
				.noneMatch(
						(fact) -> fact.messageKey().equals(said.messageKey()) && said.quote().contains(fact.quote()))) {
				cited.add(said);
				findings.add(said);
			}
		});
		if (TemporalScope.isAskedFor(question.text())) {
			findings.addAll(known.former());
		}
		return findings.stream().filter(Finding::isTrue);
	}

	/** What is held, and what was. */
	private record Known(List<Finding> facts, List<Finding> former) {
	}

	private Known facts(Question question, String matter, Collection<Message> messages) {
		Map<Boolean, List<Fact>> held = this.retrieval.facts()
			.held(question, observed(question, messages), matter, FACTS, true)
			.stream()
			// What was said itself is found, too.
			.filter((holding) -> holding.fact().level() != FactLevel.CONTRADICTION)
			.collect(Collectors.partitioningBy((holding) -> holding.until() == null, Collectors.mapping(Holding::fact,
					Collectors.collectingAndThen(Collectors.toList(), (facts) -> facts.stream().distinct().toList()))));
		Map<String, List<Evidence>> evidence = this.retrieval.facts()
			.evidence(question, held.values().stream().flatMap(List::stream).distinct().toList());
		Function<Fact, Finding> found = (fact) -> finding(fact, evidence.getOrDefault(fact.key(), List.of()));
		List<Fact> current = held.getOrDefault(true, List.of());
		return new Known(current.stream().map(found).toList(),
				held.getOrDefault(false, List.of())
					.stream()
					.filter((fact) -> !current.contains(fact))
					.map(found)
					.map(Finding::over)
					.toList());
	}

	private static Set<String> observed(Question question, Collection<Message> messages) {
		Set<String> observed = new LinkedHashSet<>(question.subjects());
		messages.stream().map(Message::author).limit(ASKING).forEach(observed::add);
		if (question.about() == null) {
			question.asked().ifPresent(observed::add);
		}
		return observed;
	}

	private static Finding finding(Fact fact, List<Evidence> evidence) {
		return evidence.isEmpty() ? Finding.of(fact, null, fact.text(), 1)
				: Finding.of(fact, evidence.getLast().message(), evidence.getLast().quote(), evidence.size());
	}

	private List<Message> answers(Question question, Message asking) {
		return this.retrieval.messages()
			.after(question, asking, 2)
			.stream()
			.filter((message) -> !message.author().equals(asking.author()))
			.toList();
	}

	private static boolean asks(Message message) {
		return Questions.asks(message.content());
	}

	/**
	 * {@return what a message says that may be of use, sentence by sentence; what repeats
	 * an answer is no further reason for it}
	 */
	static Stream<Finding> sentences(Message message, @Nullable Message earlier) {
		return Sentences.telling(AnswerEcho.without(message.content()), (earlier != null) ? earlier.content() : "")
			.limit(MOST_SENTENCES)
			.map((sentence) -> Finding.of(message, sentence));
	}

}
