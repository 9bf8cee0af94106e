package io.peergraph.representation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import io.peergraph.access.View;
import io.peergraph.belief.Holding;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactLevel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which facts are given when there are more than asked for. Facts are named by their age:
 * 0 is the oldest.
 */
class FactQuotaTests {

	@Test
	void givesAThirdByMeaningAThirdByHowOftenAndTheRestByAge() {
		FactQuota quota = new FactQuota(facts(3, 1, 0), facts(5, 2, 4), facts(9, 8, 7, 6, 5, 4));

		assertThat(ages(quota.pick(6, EnumSet.allOf(FactChoice.class)))).containsExactly(1, 2, 3, 5, 8, 9);
	}

	@Test
	void givesHalfByHowOftenWhenNothingIsAsked() {
		FactQuota quota = new FactQuota(List.of(), facts(1, 0, 2), facts(9, 8, 7, 6));

		assertThat(ages(quota.pick(4, RepresentationQuery.choices(null)))).containsExactly(0, 1, 8, 9);
		assertThat(ages(quota.pick(5, RepresentationQuery.choices(null)))).containsExactly(0, 1, 7, 8, 9);
	}

	@Test
	void givesOnlyWhatIsChosen() {
		FactQuota quota = new FactQuota(facts(3, 1, 0), facts(5, 2, 4), facts(9, 8, 7, 6, 5, 4));

		assertThat(ages(quota.pick(4, EnumSet.of(FactChoice.NEWEST)))).containsExactly(6, 7, 8, 9);
		assertThat(ages(quota.pick(2, EnumSet.of(FactChoice.MEANING)))).containsExactly(1, 3);
		assertThat(ages(quota.pick(9, EnumSet.of(FactChoice.FREQUENCY)))).containsExactly(2, 4, 5);
		assertThat(ages(quota.pick(4, EnumSet.of(FactChoice.MEANING, FactChoice.NEWEST)))).containsExactly(1, 3, 8, 9);
	}

	@Test
	void givesTheNearestEvenIfOnlyOneIsWanted() {
		FactQuota quota = new FactQuota(facts(3), facts(5), facts(9));

		assertThat(ages(quota.pick(1, EnumSet.allOf(FactChoice.class)))).containsExactly(3);
		assertThat(ages(quota.pick(1, RepresentationQuery.choices(null)))).containsExactly(9);
	}

	@Test
	void passesOnWhatAShareDoesNotUse() {
		assertThat(ages(new FactQuota(List.of(), List.of(), facts(9, 8, 7)).pick(3, EnumSet.allOf(FactChoice.class))))
			.containsExactly(7, 8, 9);
		assertThat(
				ages(new FactQuota(facts(1, 2, 3, 4), List.of(), List.of()).pick(3, EnumSet.allOf(FactChoice.class))))
			.containsExactly(1, 2, 3);
		assertThat(ages(
				new FactQuota(facts(9, 8), facts(9, 8, 1), facts(9, 8, 7, 6)).pick(6, EnumSet.allOf(FactChoice.class))))
			.containsExactly(1, 6, 7, 8, 9);
	}

	@Test
	void givesAFactOnceForEachTimeItIsHeld() {
		Holding again = new Holding(facts(1).getFirst().fact(), Instant.ofEpochSecond(7), null, 2, null);

		assertThat(ages(new FactQuota(facts(1), facts(1), List.of(again, facts(1).getFirst())).pick(5,
				EnumSet.allOf(FactChoice.class))))
			.containsExactly(1, 7);
	}

	@Test
	void givesAsManyAsThereAreUpToTheMost() {
		Random random = new Random(31);
		for (int round = 0; round < 300; round++) {
			List<Holding> nearest = some(random);
			List<Holding> derived = some(random);
			List<Holding> newest = some(random);
			int most = 1 + random.nextInt(12);
			boolean asked = random.nextBoolean();
			Set<Holding> all = asked ? new HashSet<>(nearest) : new HashSet<>();
			all.addAll(derived);
			all.addAll(newest);

			List<Holding> picked = new FactQuota(nearest, derived, newest).pick(most,
					RepresentationQuery.choices(asked ? "tea" : null));

			assertThat(picked).hasSize(Math.min(most, all.size())).doesNotHaveDuplicates();
			assertThat(all).containsAll(picked);
			assertThat(ages(picked)).isSorted();
			int third = asked ? Math.max(1, most / 3) : 0;
			assertThat(picked).containsAll(nearest.subList(0, Math.min(third, nearest.size())));
		}
	}

	private static List<Holding> some(Random random) {
		List<Integer> ages = new ArrayList<>(IntStream.range(0, 15).boxed().toList());
		Collections.shuffle(ages, random);
		return facts(ages.stream().limit(random.nextInt(10)).mapToInt(Integer::intValue).toArray());
	}

	private static List<Holding> facts(int... ages) {
		return IntStream.of(ages).mapToObj(FactQuotaTests::fact).toList();
	}

	private static Holding fact(int age) {
		Instant since = Instant.ofEpochSecond(age);
		return new Holding(new Fact(View.of("w"), "f" + age, "alice", "alice likes tea", FactLevel.EXPLICIT, null, null,
				since, "test"), since, null, 1, null);
	}

	private static List<Integer> ages(List<Holding> holdings) {
		return holdings.stream().map((holding) -> (int) holding.since().getEpochSecond()).toList();
	}

}
