package io.peergraph.builtin;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.question.TieQuestion;
import io.peergraph.question.TieQuestion.Relation;

/**
 * Why one stands to another as it does: what it says of that, and what the two say that
 * the other one did to it. That the one follows from the other is not said.
 */
final class Reasons {

	private static final Set<Relation> GOOD = EnumSet.of(Relation.KEPT, Relation.HELP);

	private static final Set<Relation> BAD = EnumSet.of(Relation.BROKEN, Relation.HARM);

	private Reasons() {
	}

	/**
	 * {@return what is told, its standing first; nothing where the one said nothing of it
	 * itself, or last said the opposite}
	 * @param asked why one stands so to the other
	 * @param all that was said of the one, oldest first
	 * @param most how much is told
	 */
	static List<StandingStatement> of(TieQuestion asked, List<Stated> all, int most) {
		List<StandingStatement> sure = all.stream()
			.map(StandingStatement::of)
			.filter((one) -> !one.isHearsay() && one.isBetween(Objects.requireNonNull(asked.one()), asked.other()))
			.toList();
		Optional<StandingStatement> standing = sure.stream()
			.filter((one) -> one.stated().stance().saidBy().equals(asked.one()))
			.filter((one) -> one.isOf(asked.relation()) || one.isOf(asked.relation().opposite()))
			.reduce((_, later) -> later)
			.filter((one) -> one.isOf(asked.relation()));
		Set<Relation> deeds = isGood(asked.relation()) ? GOOD : BAD;
		Stream<StandingStatement> done = sure.reversed()
			.stream()
			.filter((one) -> deeds.contains(one.relation()) && one.from().equals(asked.other()));
		return standing.map((it) -> Stream.concat(Stream.of(it), done).limit(most).toList()).orElse(List.of());
	}

	private static boolean isGood(Relation relation) {
		return relation == Relation.TRUST || relation == Relation.ALLIANCE;
	}

}
