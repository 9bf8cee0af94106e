package io.peergraph.builtin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.dialectic.Answer;
import io.peergraph.dialectic.Question;
import io.peergraph.language.Lexicon;
import io.peergraph.language.Questions;

import org.springframework.stereotype.Component;

/**
 * Tells who somebody is, where nothing in particular is asked: what is known best, and
 * last.
 */
@Component
class Profile {

	private static final int LEAST = 3;

	private final Findings findings;

	Profile(Findings findings) {
		this.findings = findings;
	}

	/**
	 * {@return the peers that a question is about as such, nobody where it asks for
	 * something}
	 */
	Set<String> whose(Question question) {
		Set<String> words = Lexicon.words(question.text());
		Stream.concat(question.subjects().stream(), question.asked().stream())
			.forEach((name) -> words.removeAll(Lexicon.words(name)));
		if (!Questions.isGeneral(question.text(), words)) {
			return Set.of();
		}
		return (question.subjects().isEmpty() && Questions.isOfOneself(question.text()))
				? question.asked().stream().collect(Collectors.toSet()) : question.subjects();
	}

	/**
	 * {@return what is known of these peers, empty when that is nothing}
	 */
	Optional<Answer> draw(Question question, Set<String> subjects) {
		List<Finding> known = this.findings.find(question, String.join(" ", subjects)).all();
		List<Finding> best = best(known, (finding) -> subjects.contains(finding.speaker()), question);
		List<Finding> told = best.isEmpty() ? best(known, (finding) -> finding.concerns(subjects), question) : best;
		if (told.isEmpty()) {
			return Optional.empty();
		}
		String text = IntStream.range(0, told.size())
			.mapToObj((index) -> told.get(index).sentence(index + 1))
			.collect(Collectors.joining(" "));
		return Optional.of(new Answer(text, true, told.stream().map(Finding::citation).toList(), question.level(),
				Answer.BUILT_IN));
	}

	private static List<Finding> best(List<Finding> known, Predicate<Finding> which, Question question) {
		return known.stream()
			.filter(which)
			.sorted(Comparator.comparing((Finding finding) -> finding.fact() == null)
				.thenComparing(Comparator.comparingInt(Finding::times).reversed())
				.thenComparing((finding) -> finding.at().orElse(Instant.EPOCH), Comparator.reverseOrder()))
			.limit(Math.max(LEAST, question.level().mostCitations()))
			.toList();
	}

}
