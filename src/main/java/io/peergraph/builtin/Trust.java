package io.peergraph.builtin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.peergraph.dialectic.Answer;
import io.peergraph.dialectic.Citation;
import io.peergraph.dialectic.Question;
import io.peergraph.language.PeerNames;
import io.peergraph.question.Asked;
import io.peergraph.statement.Stance;

import org.springframework.stereotype.Component;

/** Weighs whether somebody can be trusted: what speaks for it, what against it. */
@Component
class Trust {

	private final Findings findings;

	private final Relevance relevance;

	Trust(Findings findings, Relevance relevance) {
		this.findings = findings;
		this.relevance = relevance;
	}

	/**
	 * {@return the name of the peer whose trust is in question, none where it is not}
	 */
	Optional<String> whose(Question question) {
		if (!Stance.isAsked(question.text()) || question.subjects().isEmpty()
				|| Stance.isOpinion(question.text(), question.named())) {
			return Optional.empty();
		}
		return (question.about() != null) ? Optional.of(question.about())
				: Stance.trusted(question.text(), question.named());
	}

	Answer weigh(Question question, String subject) {
		Set<String> subjects = Set.of(subject);
		Map<Stance, List<Finding>> stances = this.relevance
			.rank(question, Asked.in(question.text(), question.subjects()),
					this.findings.find(question, Stance.MATTER + " " + subject))
			.stream()
			.map(Relevance.Fit::finding)
			.filter((finding) -> finding.concerns(subjects))
			.collect(Collectors.groupingBy((finding) -> stance(finding, subject, question.named()),
					() -> new EnumMap<>(Stance.class), Collectors.toList()));
		int most = Math.max(1, (question.level().mostCitations() + 1) / 2);
		Set<String> side = side(question, subject);
		List<Finding> against = best(stances.getOrDefault(Stance.AGAINST, List.of()), subject, side, most);
		List<Finding> support = best(stances.getOrDefault(Stance.FOR, List.of()), subject, side,
				Math.max(1, question.level().mostCitations() - against.size()));
		if (against.isEmpty() && support.isEmpty()) {
			return Answer.unknown(question, "that speaks for or against trusting " + subject);
		}
		return weighed(question, subject, against, support);
	}

	// Whose question it is: of whom it names, and of who is asked.
	private static Set<String> side(Question question, String subject) {
		Set<String> side = new HashSet<>(question.named());
		question.asked().ifPresent(side::add);
		side.remove(subject);
		return side;
	}

	// What one says and does oneself counts before what others say of one, and of that
	// what
	// is aimed at those who ask.
	private static List<Finding> best(Collection<Finding> findings, String subject, Set<String> side, int most) {
		return Restated.once(findings.stream()
			.sorted(Comparator.comparing((Finding finding) -> !finding.speaker().equals(subject))
				.thenComparing((finding) -> side.stream().noneMatch((peer) -> PeerNames.isIn(finding.text(), peer)))))
			.limit(most)
			.toList();
	}

	private static Stance stance(Finding finding, String subject, Collection<String> named) {
		String statement = finding.statement();
		boolean ofAnother = Stance.isOfAnother(statement, subject, named)
				|| (!finding.speaker().equals(subject) && Stance.isDoneTo(statement, subject));
		return ofAnother ? Stance.NEITHER : Stance.of(statement);
	}

	private static Answer weighed(Question question, String subject, List<Finding> against, List<Finding> support) {
		List<String> parts = new ArrayList<>();
		if (!against.isEmpty()) {
			parts.add("Against it speaks: " + sentences(against, 1));
		}
		if (!support.isEmpty()) {
			parts.add("For it speaks: " + sentences(support, against.size() + 1));
		}
		// Said in full, since the question may as well be whether to beware.
		String verdict = against.isEmpty() ? "Nothing that %s knows speaks against trusting %s."
				: support.isEmpty() ? "All that %s knows speaks against trusting %s."
						: "What %s knows speaks both for and against trusting %s.";
		List<Citation> citations = new ArrayList<>();
		against.forEach((finding) -> citations.add(finding.citation()));
		support.forEach((finding) -> citations.add(finding.citation()));
		return new Answer(String.format(verdict, question.who(), subject) + " " + String.join(" ", parts), true,
				citations, question.level(), Answer.BUILT_IN);
	}

	private static String sentences(List<Finding> findings, int number) {
		List<String> sentences = new ArrayList<>();
		findings.forEach((finding) -> sentences.add(finding.sentence(number + sentences.size())));
		return String.join(" ", sentences);
	}

}
