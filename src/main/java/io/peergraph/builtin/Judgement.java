package io.peergraph.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.peergraph.dialectic.Question;
import io.peergraph.language.Questions;
import io.peergraph.question.Verdict;
import io.peergraph.text.Sentences;

/**
 * What statements say to a question of yes or no.
 *
 * @param verdict yes or no, none where they do not say so or contradict each other
 * @param grounds the statements that say so, or that contradict each other
 */
record Judgement(Optional<Boolean> verdict, List<Finding> grounds) {

	private static final Judgement NONE = new Judgement(Optional.empty(), List.of());

	/**
	 * {@return the judgement on a question, by what whoever it is about says, else by
	 * what others say}
	 * @param question what is asked
	 * @param answers the statements that have all that is asked for
	 * @param statements all that may have to do with it
	 */
	static Judgement of(Question question, List<Finding> answers, List<Finding> statements) {
		if (!Questions.isOfYesOrNo(question.text()) || question.subjects().size() > 1) {
			return NONE;
		}
		String subject = question.subjects().stream().findFirst().orElse("");
		List<Finding> own = statements.stream().filter((finding) -> finding.speaker().equals(subject)).toList();
		Judgement judgement = by(question, subject, own);
		boolean saysSomething = answers.stream().anyMatch((finding) -> finding.speaker().equals(subject));
		return (judgement.grounds.isEmpty() && !saysSomething) ? by(question, subject, statements) : judgement;
	}

	private static Judgement by(Question question, String subject, List<Finding> statements) {
		List<Finding> yes = new ArrayList<>();
		List<Finding> no = new ArrayList<>();
		for (Finding statement : statements) {
			// A part of a sentence may leave out what it depends on.
			Optional<Boolean> verdict = verdict(question, subject, statement, statement.said());
			verdict.filter((_) -> verdict(question, subject, statement, sentence(statement)).equals(verdict))
				.ifPresent((is) -> (is ? yes : no).add(statement));
		}
		if (yes.isEmpty() || no.isEmpty()) {
			List<Finding> grounds = yes.isEmpty() ? no : yes;
			return grounds.isEmpty() ? NONE : new Judgement(Optional.of(!yes.isEmpty()), grounds);
		}
		Finding last = newest(yes).time() > newest(no).time() ? newest(yes) : newest(no);
		return Verdict.isChange(last.said())
				? new Judgement(Optional.of(yes.contains(last)), yes.contains(last) ? yes : no)
				: new Judgement(Optional.empty(), List.of(yes.getFirst(), no.getFirst()));
	}

	private static Finding newest(List<Finding> findings) {
		return findings.stream().max(Comparator.comparingLong(Finding::time)).orElseThrow();
	}

	private static Optional<Boolean> verdict(Question question, String subject, Finding statement, String sentence) {
		return (statement.isOver() || Sentences.isQuotation(sentence)) ? Optional.empty()
				: Verdict.of(question.text(), subject, sentence, statement.speaker());
	}

	private static String sentence(Finding statement) {
		if (statement.message() == null) {
			return statement.text();
		}
		List<String> all = Sentences.of(statement.message().content());
		int place = Surroundings.place(all, statement.quote());
		return Verdict.presupposed((place >= 0) ? all.get(place) : statement.quote());
	}

	String text(Question question, List<Finding> told) {
		if (this.verdict.isPresent()) {
			return (this.verdict.get() ? "Yes" : "No") + ", by what " + question.who() + " knows: "
					+ BuiltInAnswerer.sentences(told);
		}
		if (this.grounds.size() == 2 && told.size() >= 2) {
			List<String> sentences = new ArrayList<>();
			sentences
				.add("On the one side: " + told.get(0).sentence(1) + " On the other side: " + told.get(1).sentence(2));
			for (int place = 2; place < told.size(); place++) {
				sentences.add(told.get(place).sentence(place + 1));
			}
			return String.join(" ", sentences);
		}
		return (Questions.isOfYesOrNo(question.text()) ? "What speaks to it: " : "") + BuiltInAnswerer.sentences(told);
	}

}
