package io.peergraph.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.dialectic.Answer;
import io.peergraph.dialectic.Question;
import io.peergraph.fact.Stance;
import io.peergraph.question.TrustQuestion;

import org.springframework.stereotype.Component;

/** Weighs whether somebody can be trusted: what speaks for it, what against it. */
@Component
class Trust {

	private final StanceFindings stances;

	Trust(StanceFindings stances) {
		this.stances = stances;
	}

	/**
	 * {@return the name of the peer whose trust is in question, none where it is not}
	 */
	Optional<String> whose(Question question) {
		Optional<String> subject = question.subjects().isEmpty() ? Optional.empty()
				: TrustQuestion.whose(question.text(), question.named());
		return (question.about() != null && subject.isPresent()) ? Optional.of(question.about()) : subject;
	}

	/**
	 * {@return what speaks for trusting a peer and what against it, empty where nothing
	 * is known that does}
	 */
	Optional<Answer> weigh(Question question, String subject) {
		List<Stated> all = this.stances.of(question, subject);
		int most = Math.max(1, (question.level().mostCitations() + 1) / 2);
		List<Stated> against = best(question, subject, all.stream().filter((one) -> isAgainst(one.stance(), subject)),
				most);
		List<Stated> support = best(question, subject, all.stream().filter((one) -> isFor(one.stance(), subject)),
				Math.max(1, question.level().mostCitations() - against.size()));
		return (against.isEmpty() && support.isEmpty()) ? Optional.empty()
				: Optional.of(weighed(question, subject, against, support));
	}

	// What one does and owes, on whose side one is, and what others make of one. Whom one
	// trusts oneself, and what others do to one, speaks for neither.
	private static boolean isFor(Stance stance, String subject) {
		return stance.kind().sign() > 0 && isOf(stance, subject);
	}

	private static boolean isAgainst(Stance stance, String subject) {
		return stance.kind().sign() < 0 && isOf(stance, subject);
	}

	private static boolean isOf(Stance stance, String subject) {
		return switch (stance.kind()) {
			case TRUST, DISTRUST -> stance.to().equals(subject);
			case ALLIANCE, OPPOSITION -> stance.from().equals(subject);
			case PROMISE, KEPT, BROKEN, HELP, HARM -> subject.equals(stance.by());
		};
	}

	// What one says and does oneself counts before what others say of one, and that
	// before
	// hearsay; of that what is aimed at those who ask, and then what was said last.
	private static List<Stated> best(Question question, String subject, Stream<Stated> all, int most) {
		Set<String> side = new HashSet<>(question.named());
		question.asked().ifPresent(side::add);
		side.remove(subject);
		Map<Finding, Stated> sorted = new LinkedHashMap<>();
		all.sorted(Comparator.comparing((Stated one) -> !one.stance().saidBy().equals(subject))
			.thenComparing(Stated::isHearsay)
			.thenComparing((one) -> one.stance().names().noneMatch(side::contains))
			.thenComparing((one) -> one.stance().at(), Comparator.reverseOrder()))
			.forEach((one) -> sorted.putIfAbsent(one.finding(), one));
		return Restated.once(sorted.keySet().stream()).map(sorted::get).limit(most).toList();
	}

	private static Answer weighed(Question question, String subject, List<Stated> against, List<Stated> support) {
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
		return new Answer(String.format(verdict, question.who(), subject) + " " + String.join(" ", parts), true,
				Stream.of(against, support).flatMap(List::stream).map((one) -> one.finding().citation()).toList(),
				question.level(), Answer.BUILT_IN);
	}

	private static String sentences(List<Stated> told, int number) {
		return IntStream.range(0, told.size())
			.mapToObj((place) -> told.get(place).sentence(number + place))
			.collect(Collectors.joining(" "));
	}

}
