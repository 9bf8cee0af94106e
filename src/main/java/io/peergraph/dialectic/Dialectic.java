package io.peergraph.dialectic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * The built-in answerer. It puts together what the asked peer knows that fits the
 * question best, sentence by sentence with what each rests on, and says so when there is
 * nothing.
 */
@Component
class Dialectic {

	private static final String BUILT_IN = "built-in";

	/** What fits much worse than the best is another matter. */
	private static final double NEAR_THE_BEST = 0.75;

	private final Sources sources;

	private final Relevance relevance;

	Dialectic(Sources sources, Relevance relevance) {
		this.sources = sources;
		this.relevance = relevance;
	}

	Answer answer(Question question) {
		return (Stance.isAsked(question.text()) && !question.subjects().isEmpty()) ? weigh(question) : tell(question);
	}

	private Answer tell(Question question) {
		List<Source> known = this.sources.of(question, question.text())
			.stream()
			.filter((source) -> !question.isAboutSomebody() || source.concerns(question.subjects()))
			.toList();
		List<Relevance.Fit> fits = this.relevance.rank(question, known)
			.stream()
			.filter(Relevance.Fit::isEnough)
			.toList();
		if (fits.isEmpty()) {
			return unknown(question, "about that");
		}
		double least = fits.getFirst().score() * NEAR_THE_BEST;
		List<Source> best = fits.stream()
			.filter((fit) -> fit.score() >= least)
			.limit(question.level().mostCitations())
			.map(Relevance.Fit::source)
			.toList();
		return new Answer(sentences(best, 1), true, best.stream().map(Source::citation).toList(), question.level(),
				BUILT_IN);
	}

	private Answer weigh(Question question) {
		Set<String> subjects = question.subjects();
		Map<Stance, List<Source>> stances = this.relevance
			.rank(question, this.sources.of(question, Stance.MATTER + " " + String.join(" ", subjects)))
			.stream()
			.map(Relevance.Fit::source)
			.filter((source) -> source.concerns(subjects))
			.collect(Collectors.groupingBy((source) -> Stance.of(source.text()), () -> new EnumMap<>(Stance.class),
					Collectors.toList()));
		int most = Math.max(1, (question.level().mostCitations() + 1) / 2);
		List<Source> against = stances.getOrDefault(Stance.AGAINST, List.of()).stream().limit(most).toList();
		List<Source> support = stances.getOrDefault(Stance.FOR, List.of()).stream().limit(most).toList();
		if (against.isEmpty() && support.isEmpty()) {
			return unknown(question, "that speaks for or against trusting " + String.join(" or ", subjects));
		}
		return weighed(question, against, support);
	}

	private static Answer weighed(Question question, List<Source> against, List<Source> support) {
		List<String> parts = new ArrayList<>();
		if (!against.isEmpty()) {
			parts.add("Against it speaks: " + sentences(against, 1));
		}
		if (!support.isEmpty()) {
			parts.add("For it speaks: " + sentences(support, against.size() + 1));
		}
		String verdict = against.isEmpty() ? "Nothing that %s knows speaks against it." : support.isEmpty()
				? "Rather not, by what %s knows." : "There are reasons for and against it, by what %s knows.";
		List<Citation> citations = new ArrayList<>();
		against.forEach((source) -> citations.add(source.citation()));
		support.forEach((source) -> citations.add(source.citation()));
		return new Answer(String.format(verdict, question.asked()) + " " + String.join(" ", parts), true, citations,
				question.level(), BUILT_IN);
	}

	private static Answer unknown(Question question, String what) {
		return new Answer("Not known: " + question.asked() + " knows nothing " + what + ".", false, List.of(),
				question.level(), BUILT_IN);
	}

	private static String sentences(List<Source> sources, int number) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < sources.size(); i++) {
			String sentence = sources.get(i).text().strip();
			text.append((i > 0) ? " " : "").append(sentence).append(" [").append(number + i).append("].");
		}
		return text.toString();
	}

}
