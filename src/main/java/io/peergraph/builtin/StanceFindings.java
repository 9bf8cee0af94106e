package io.peergraph.builtin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.peergraph.dialectic.Question;
import io.peergraph.dialectic.Retrieval;
import io.peergraph.fact.Evidence;
import io.peergraph.fact.Fact;
import io.peergraph.network.SaidStances;
import io.peergraph.relation.Stance;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds what was said of how peers stand to each other, within the scope of a question.
 */
@Component
class StanceFindings {

	private final SaidStances said;

	private final Retrieval retrieval;

	StanceFindings(SaidStances said, Retrieval retrieval) {
		this.said = said;
		this.retrieval = retrieval;
	}

	/**
	 * {@return what was said of how a peer stands to others, and others to it, oldest
	 * first}
	 * @param question whose scope holds
	 * @param peer the name of the peer
	 */
	List<Stated> of(Question question, String peer) {
		return stated(question, this.said.of(question.view(), peer, null));
	}

	/**
	 * {@return all that was said of how peers stand to each other, oldest first}
	 * @param question whose scope holds
	 */
	List<Stated> all(Question question) {
		return stated(question, this.said.all(question.view(), null));
	}

	private List<Stated> stated(Question question, List<Stance> stances) {
		Map<String, Fact> facts = this.retrieval.facts()
			.find(question, stances.stream().map(Stance::fact).distinct().toList());
		Map<String, List<Evidence>> evidence = this.retrieval.facts().evidence(question, facts.values());
		return stances.stream()
			.flatMap((stance) -> finding(question, stance, facts.get(stance.fact()),
					evidence.getOrDefault(stance.fact(), List.of()))
				.map((finding) -> new Stated(stance, finding))
				.stream())
			.toList();
	}

	// What is told without a message belongs to no session.
	private static Optional<Finding> finding(Question question, Stance stance, @Nullable Fact fact,
			List<Evidence> evidence) {
		if (fact == null) {
			return Optional.empty();
		}
		return evidence.stream()
			.filter((one) -> one.message().createdAt().equals(stance.at())
					&& one.message().author().equals(stance.saidBy()))
			.findFirst()
			.map((one) -> Finding.of(fact, one.message(), quote(stance, one), 1))
			.or(() -> (evidence.isEmpty() && question.sessions() == null)
					? Optional.of(Finding.of(fact, null, fact.text(), 1)) : Optional.empty());
	}

	// The clause that says it may be less than what the fact rests on.
	private static String quote(Stance stance, Evidence evidence) {
		return evidence.quote().contains(stance.quote()) ? stance.quote() : evidence.quote();
	}

}
