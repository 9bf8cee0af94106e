package io.peergraph.belief;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.peergraph.statement.SingleValuedAttribute;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which facts cannot both hold. */
class ConflictSetTests {

	@Test
	void excludesAnotherValueOfOneTopicBothWays() {
		ConflictSet conflicts = of(lives("porto", "Porto"), lives("lisbon", "Lisbon"), lives("again", "Porto"));

		assertThat(conflicts.rule("porto", "lisbon", Set.of())).contains("residence");
		assertThat(conflicts.rule("lisbon", "porto", Set.of())).contains("residence");
		assertThat(conflicts.rule("porto", "again", Set.of())).isEmpty();
	}

	@Test
	void leavesWhatWasReconciledTogetherWhicheverSideSaysSo() {
		ConflictSet.Member lisbon = new ConflictSet.Member("lisbon", 1,
				Optional.of(new SingleValuedAttribute("residence", "Lisbon", false)), Set.of(), Map.of(),
				Set.of("porto"));
		ConflictSet conflicts = of(lives("porto", "Porto"), lisbon);

		assertThat(conflicts.rule("porto", "lisbon", Set.of())).isEmpty();
		assertThat(conflicts.rule("lisbon", "porto", Set.of())).isEmpty();
	}

	@Test
	void countsAnExclusionOnlyForWhomItWasSaidTo() {
		ConflictSet conflicts = of(excluding("calm", "angry", new ConflictSet.Reason("contradiction", "s7")),
				plain("angry"));

		assertThat(conflicts.rule("calm", "angry", Set.of("s7"))).contains("contradiction");
		assertThat(conflicts.rule("calm", "angry", Set.of("s8"))).isEmpty();
	}

	@Test
	void countsWhatTheTextsThemselvesSayForEverybody() {
		ConflictSet conflicts = of(excluding("smokes", "not", new ConflictSet.Reason("negation", null)), plain("not"));

		assertThat(conflicts.rule("smokes", "not", Set.of())).contains("negation");
	}

	@Test
	void saysNothingOfFactsOutsideOfIt() {
		ConflictSet conflicts = of(excluding("smokes", "gone", new ConflictSet.Reason("negation", null)));

		assertThat(conflicts.rule("smokes", "gone", Set.of())).isEmpty();
		assertThat(conflicts.rule("gone", "smokes", Set.of())).isEmpty();
		assertThat(conflicts.areAlike("gone", "smokes")).isFalse();
		assertThat(conflicts.weight("gone")).isZero();
	}

	private static ConflictSet of(ConflictSet.Member... members) {
		return new ConflictSet(
				List.of(members).stream().collect(Collectors.toMap(ConflictSet.Member::key, (member) -> member)));
	}

	private static ConflictSet.Member lives(String key, String place) {
		return new ConflictSet.Member(key, 1, Optional.of(new SingleValuedAttribute("residence", place, false)),
				Set.of(), Map.of(), Set.of());
	}

	private static ConflictSet.Member plain(String key) {
		return new ConflictSet.Member(key, 1, Optional.empty(), Set.of(), Map.of(), Set.of());
	}

	private static ConflictSet.Member excluding(String key, String other, ConflictSet.Reason exclusion) {
		return new ConflictSet.Member(key, 1, Optional.empty(), Set.of(), Map.of(other, List.of(exclusion)), Set.of());
	}

}
