package io.peergraph.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.dialectic.Answer;
import io.peergraph.dialectic.Question;
import io.peergraph.network.Tie;
import io.peergraph.network.TieKind;
import io.peergraph.network.Ties;
import io.peergraph.relation.Stance;

import org.springframework.stereotype.Component;

/**
 * Tells whom one can trust: whom one's ties of trust lead to, by what was said of them,
 * and whom they warn of. Where one has none, what others made of each other.
 */
@Component
class TrustAdvice {

	/** More than so many are no advice. */
	private static final int MOST = 10;

	private static final Comparator<Tie> STRONGEST = Comparator.comparingDouble(Tie::weight).reversed();

	private final StanceFindings stances;

	private final Ties ties;

	TrustAdvice(StanceFindings stances, Ties ties) {
		this.stances = stances;
		this.ties = ties;
	}

	/**
	 * {@return whom one can trust, and whom one cannot, empty where nothing is known that
	 * tells it}
	 * @param question whose scope holds
	 * @param one the name of who is to trust
	 */
	Optional<Answer> answer(Question question, String one) {
		List<Stated> said = this.stances.all(question);
		Map<String, Stated> byKey = said.stream()
			.collect(Collectors.toMap((stated) -> stated.stance().key(), Function.identity(), (first, _) -> first));
		List<Tie> all = this.ties.of(said.stream().map(Stated::stance).toList())
			.stream()
			.filter((tie) -> tie.kind() == TieKind.TRUSTS && !tie.to().equals(one))
			.sorted(STRONGEST)
			.toList();
		List<Tie> own = all.stream().filter((tie) -> tie.from().equals(one)).toList();
		return told(question, own.isEmpty() ? all : own, byKey);
	}

	private static Optional<Answer> told(Question question, List<Tie> ties, Map<String, Stated> said) {
		List<StandingStatement> support = grounds(ties.stream().filter((tie) -> tie.weight() > 0), 1, said);
		List<StandingStatement> against = grounds(ties.reversed().stream().filter((tie) -> tie.weight() < 0), -1, said);
		if (support.isEmpty() && against.isEmpty()) {
			return Optional.empty();
		}
		List<String> parts = new ArrayList<>();
		if (!support.isEmpty()) {
			parts.add("By what " + question.who() + " knows, it speaks for trust that " + sentences(support, 1));
		}
		if (!against.isEmpty()) {
			parts.add((support.isEmpty() ? "By what " + question.who() + " knows, it speaks against trust that "
					: "It speaks against trust that ") + sentences(against, support.size() + 1));
		}
		return Optional.of(new Answer(String.join(" ", parts), true,
				Stream.of(support, against)
					.flatMap(List::stream)
					.map((one) -> one.stated().finding().citation())
					.toList(),
				question.level(), Answer.BUILT_IN));
	}

	// For each tie what was said last of what outweighs the rest.
	private static List<StandingStatement> grounds(Stream<Tie> ties, int sign, Map<String, Stated> said) {
		return ties.limit(MOST)
			.flatMap((tie) -> tie.evidence()
				.reversed()
				.stream()
				.filter((stance) -> stance.kind().sign() == sign)
				.limit(1)
				.map(Stance::key))
			.map(said::get)
			.map(StandingStatement::of)
			.toList();
	}

	private static String sentences(List<StandingStatement> told, int number) {
		List<String> sentences = new ArrayList<>();
		told.forEach((one) -> sentences.add(one.sentence(number + sentences.size())));
		return String.join(" ", sentences);
	}

}
