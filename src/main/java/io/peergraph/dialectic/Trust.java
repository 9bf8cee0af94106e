package io.peergraph.dialectic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Weighs whether somebody can be trusted: what speaks for it, what against it. */
@Component
class Trust {

	private final Sources sources;

	private final Relevance relevance;

	Trust(Sources sources, Relevance relevance) {
		this.sources = sources;
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
		Map<Stance, List<Source>> stances = this.relevance
			.rank(question, this.sources.of(question, Stance.MATTER + " " + subject))
			.stream()
			.map(Relevance.Fit::source)
			.filter((source) -> source.concerns(subjects))
			.collect(Collectors.groupingBy((source) -> stance(source, subject, question.named()),
					() -> new EnumMap<>(Stance.class), Collectors.toList()));
		int most = Math.max(1, (question.level().mostCitations() + 1) / 2);
		List<Source> against = best(stances.getOrDefault(Stance.AGAINST, List.of()), subject, most);
		List<Source> support = best(stances.getOrDefault(Stance.FOR, List.of()), subject,
				Math.max(1, question.level().mostCitations() - against.size()));
		if (against.isEmpty() && support.isEmpty()) {
			return BuiltInAnswerer.unknown(question, "that speaks for or against trusting " + subject);
		}
		return weighed(question, subject, against, support);
	}

	// What one says and does oneself counts before what others say of one.
	private static List<Source> best(Collection<Source> sources, String subject, int most) {
		return sources.stream()
			.sorted(Comparator.comparing((Source source) -> !source.speaker().equals(subject)))
			.limit(most)
			.toList();
	}

	private static Stance stance(Source source, String subject, Collection<String> named) {
		return Stance.isOfAnother(source.text(), subject, named) ? Stance.NEITHER : Stance.of(source.text());
	}

	private static Answer weighed(Question question, String subject, List<Source> against, List<Source> support) {
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
		against.forEach((source) -> citations.add(source.citation()));
		support.forEach((source) -> citations.add(source.citation()));
		return new Answer(String.format(verdict, question.who(), subject) + " " + String.join(" ", parts), true,
				citations, question.level(), BuiltInAnswerer.BUILT_IN);
	}

	private static String sentences(List<Source> sources, int number) {
		List<String> sentences = new ArrayList<>();
		sources.forEach((source) -> sentences.add(source.sentence(number + sentences.size())));
		return String.join(" ", sentences);
	}

}
