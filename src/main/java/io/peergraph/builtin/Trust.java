package io.peergraph.builtin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.builtin.PromiseStatement.Outcome;
import io.peergraph.dialectic.Answer;
import io.peergraph.dialectic.Question;
import io.peergraph.promise.Promise;
import io.peergraph.question.TrustQuestion;
import io.peergraph.relation.Stance;
import io.peergraph.stance.PromiseOutcome;
import io.peergraph.stance.StanceKind;

import org.springframework.stereotype.Component;

/** Weighs whether somebody can be trusted: what speaks for it, what against it. */
@Component
class Trust {

	private final StanceFindings stances;

	private final PromiseStatements promises;

	Trust(StanceFindings stances, PromiseStatements promises) {
		this.stances = stances;
		this.promises = promises;
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
		List<Stated> said = this.stances.of(question, subject);
		List<Promise> promises = this.promises.made(question, subject);
		List<PromiseStatement> fates = this.promises.deciding(question, promises);
		int most = Math.max(1, (question.level().mostCitations() + 1) / 2);
		List<Ground> against = best(question, subject,
				Stream.concat(said.stream().filter((one) -> isAgainst(one.stance(), subject)).map(Ground::of),
						grounds(fates, Outcome.BROKEN)),
				most);
		List<Ground> support = best(question, subject,
				Stream.concat(said.stream()
					.filter((one) -> isFor(one.stance(), subject) && isUnbroken(one.stance(), promises, said))
					.map(Ground::of), grounds(fates, Outcome.KEPT)),
				Math.max(1, question.level().mostCitations() - against.size()));
		return (against.isEmpty() && support.isEmpty()) ? Optional.empty()
				: Optional.of(weighed(question, subject, against, support));
	}

	// What became of a promise counts where one of the two says so.
	private static Stream<Ground> grounds(List<PromiseStatement> fates, Outcome outcome) {
		return fates.stream().filter((one) -> one.isOf(outcome) && !one.isHearsay()).map(Ground::of);
	}

	// A promise speaks for nobody who broke it or took it back, nor where it is not known
	// which one was broken.
	private static boolean isUnbroken(Stance stance, List<Promise> promises, List<Stated> said) {
		return stance.kind() != StanceKind.PROMISE || (promises.stream()
			.filter((one) -> one.made().equals(stance.fact()) && one.quote().equals(stance.quote()))
			.allMatch((one) -> one.status() == PromiseOutcome.OPEN || one.status() == PromiseOutcome.KEPT)
				&& said.stream()
					.map(Stated::stance)
					.filter((other) -> promises.stream().noneMatch((one) -> isDecided(one, other)))
					.noneMatch((other) -> isBrokenSince(stance, other)));
	}

	private static boolean isDecided(Promise promise, Stance stance) {
		return promise.decision() != null && promise.decision().fact().equals(stance.fact());
	}

	private static boolean isBrokenSince(Stance promise, Stance other) {
		return other.kind() == StanceKind.BROKEN && Objects.equals(other.by(), promise.by())
				&& other.names().anyMatch(promise.to()::equals) && other.at().isAfter(promise.at());
	}

	// What one does and owes, on whose side one is, and what others make of one. Whom one
	// trusts oneself, and what others do to one, speaks for neither.
	private static boolean isFor(Stance stance, String subject) {
		return stance.kind().sign() > 0 && isOf(stance, subject) && !stance.isAsked();
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
	private static List<Ground> best(Question question, String subject, Stream<Ground> all, int most) {
		Set<String> side = new HashSet<>(question.named());
		question.asked().ifPresent(side::add);
		side.remove(subject);
		Map<Finding, Ground> sorted = new LinkedHashMap<>();
		all.sorted(Comparator.comparing((Ground one) -> !one.saidBy().equals(subject))
			.thenComparing(Ground::isHearsay)
			.thenComparing((one) -> Collections.disjoint(one.of(), side))
			.thenComparing(Ground::at, Comparator.reverseOrder()))
			.forEach((one) -> sorted.putIfAbsent(one.finding(), one));
		return Restated.once(sorted.keySet().stream()).map(sorted::get).limit(most).toList();
	}

	private static Answer weighed(Question question, String subject, List<Ground> against, List<Ground> support) {
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

	private static String sentences(List<Ground> told, int number) {
		return IntStream.range(0, told.size())
			.mapToObj((place) -> told.get(place).sentence(number + place))
			.collect(Collectors.joining(" "));
	}

}
