package io.peergraph.builtin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.peergraph.dialectic.Answer;
import io.peergraph.dialectic.Answerer;
import io.peergraph.dialectic.Question;
import io.peergraph.dialectic.ReasoningLevel;
import io.peergraph.language.Negation;

import org.springframework.stereotype.Component;

/**
 * The built-in answerer. It puts together what is known that fits the question best,
 * sentence by sentence with what each rests on and why, and says so when there is
 * nothing. Statements that contradict each other stand side by side.
 */
@Component
class BuiltInAnswerer implements Answerer {

	private final Findings findings;

	private final Relevance relevance;

	private final Trust trust;

	private final Profile profile;

	BuiltInAnswerer(Findings findings, Relevance relevance, Trust trust, Profile profile) {
		this.findings = findings;
		this.relevance = relevance;
		this.trust = trust;
		this.profile = profile;
	}

	@Override
	public Answer answer(Question question) {
		return this.trust.whose(question)
			.map((subject) -> this.trust.weigh(question, subject))
			.orElseGet(() -> tell(question));
	}

	private Answer describe(Question question, Set<String> subjects) {
		return this.profile.draw(question, subjects)
			.orElseGet(() -> Answer.unknown(question, "about " + String.join(" and ", subjects)));
	}

	private Answer tell(Question question) {
		Set<String> portrayed = this.profile.whose(question);
		if (!portrayed.isEmpty()) {
			return describe(question, portrayed);
		}
		List<Relevance.Fit> fits = this.relevance.rank(question, this.findings.find(question, question.text()));
		if (!this.relevance.isKnown(question, fits)) {
			return Answer.unknown(question, "about that");
		}
		List<Finding> best = best(this.relevance.usable(question, fits), question.level());
		return new Answer(text(question, best), true, best.stream().map(Finding::citation).toList(), question.level(),
				Answer.BUILT_IN);
	}

	// Of each message the sentence that fits best. With little effort only what fits
	// hardly worse than the best of all, or contradicts it.
	private static List<Finding> best(List<Relevance.Fit> fits, ReasoningLevel level) {
		List<Relevance.Fit> related = fits.stream()
			.filter((fit) -> fit.isRelated() || (level.isThorough() && fit.standsOut()))
			.toList();
		double least = related.getFirst().score() - level.distance();
		Set<String> messages = new HashSet<>();
		return related.stream()
			.filter((fit) -> fit.score() >= least || Contradiction.is(related.getFirst().finding(), fit.finding()))
			.map(Relevance.Fit::finding)
			.filter((source) -> source.message() == null || messages.add(source.messageKey()))
			.limit(level.mostCitations())
			.toList();
	}

	private static String text(Question question, List<Finding> best) {
		Optional<Contradiction> opposed = Contradiction.among(best);
		List<String> sentences = new ArrayList<>();
		Negation.verdict(question.text(), best.getFirst().speaker(), best.getFirst().text())
			.filter((_) -> opposed.isEmpty())
			.ifPresent((verdict) -> sentences.add(verdict + ", by what " + question.who() + " knows:"));
		opposed.ifPresent((sides) -> sentences.add("On the one side: " + best.get(sides.one()).sentence(sides.one() + 1)
				+ " On the other side: " + best.get(sides.other()).sentence(sides.other() + 1)));
		for (int i = 0; i < best.size(); i++) {
			int index = i;
			if (opposed.filter((sides) -> sides.has(index)).isEmpty()) {
				sentences.add(best.get(i).sentence(i + 1));
			}
		}
		return String.join(" ", sentences);
	}

}
