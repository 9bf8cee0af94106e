package io.peergraph.representation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands within some sessions, down to what was said there. */
class FollowingFactTests {

	private static final FollowingFact.Part SAID_WITHIN = new FollowingFact.Part(null, true);

	private static final FollowingFact.Part SAID_ELSEWHERE = new FollowingFact.Part(null, false);

	@Test
	void keepsWhatFollowsFromWhatIsWithinHoweverFar() {
		assertThat(within(fact("d", List.of(premise("c"))), fact("c", List.of(premise("b"))),
				fact("b", List.of(premise("a"))), fact("a", List.of(SAID_WITHIN))))
			.containsExactlyInAnyOrder("a", "b", "c", "d");
	}

	@Test
	void wantsEveryPartOfASupportAndAnyOfTheSupports() {
		assertThat(within(fact("a", List.of(SAID_WITHIN)), fact("b", List.of(SAID_ELSEWHERE)),
				fact("both", List.of(premise("a"), premise("b"))),
				fact("either", List.of(premise("b")), List.of(premise("a"))),
				fact("mixed", List.of(premise("a"), SAID_ELSEWHERE))))
			.containsExactlyInAnyOrder("a", "either");
	}

	@Test
	void letsNothingStandOnItself() {
		assertThat(within(fact("a", List.of(premise("a"))), fact("b", List.of(premise("c"))),
				fact("c", List.of(premise("b")))))
			.isEmpty();
		assertThat(within(fact("b", List.of(premise("c"))), fact("c", List.of(premise("b")), List.of(SAID_WITHIN))))
			.containsExactlyInAnyOrder("b", "c");
	}

	@Test
	void needsASupport() {
		assertThat(within(fact("a"))).isEmpty();
		assertThat(within(fact("a", List.of(premise("unknown"))))).isEmpty();
		assertThat(within()).isEmpty();
	}

	// Of all sets of facts that are closed under their supports the intersection, by
	// trying all of them, in whatever order the facts come.
	@Test
	void isTheLeastOfAllSetsThatAreClosed() {
		Random random = new Random(17);
		for (int round = 0; round < 300; round++) {
			List<FollowingFact> facts = new ArrayList<>(
					IntStream.range(0, 5).mapToObj((index) -> fact("f" + index, supports(random))).toList());
			Set<String> least = least(facts);

			assertThat(FollowingFact.within(facts)).as("%s", facts).isEqualTo(least);
			Collections.shuffle(facts, random);
			assertThat(FollowingFact.within(facts)).as("%s", facts).isEqualTo(least);
		}
	}

	private static Set<String> least(List<FollowingFact> facts) {
		Set<String> least = facts.stream().map(FollowingFact::fact).collect(Collectors.toSet());
		for (int bits = 0; bits < 1 << facts.size(); bits++) {
			int chosen = bits;
			Set<String> set = IntStream.range(0, facts.size())
				.filter((index) -> (chosen >> index & 1) == 1)
				.mapToObj((index) -> facts.get(index).fact())
				.collect(Collectors.toSet());
			if (facts.stream().allMatch((fact) -> set.contains(fact.fact()) || !follows(fact, set))) {
				least.retainAll(set);
			}
		}
		return least;
	}

	private static boolean follows(FollowingFact fact, Set<String> set) {
		for (List<FollowingFact.Part> support : fact.supports()) {
			boolean whole = true;
			for (FollowingFact.Part part : support) {
				whole &= (part.premise() == null) ? part.within() : set.contains(part.premise());
			}
			if (whole) {
				return true;
			}
		}
		return false;
	}

	@SuppressWarnings("unchecked")
	private static List<FollowingFact.Part>[] supports(Random random) {
		return IntStream.range(0, random.nextInt(3))
			.mapToObj((_) -> IntStream.rangeClosed(0, random.nextInt(2)).mapToObj((_) -> part(random)).toList())
			.toArray(List[]::new);
	}

	private static FollowingFact.Part part(Random random) {
		return switch (random.nextInt(5)) {
			case 0 -> SAID_WITHIN;
			case 1 -> SAID_ELSEWHERE;
			default -> premise("f" + random.nextInt(5));
		};
	}

	private static Set<String> within(FollowingFact... facts) {
		return FollowingFact.within(List.of(facts));
	}

	@SafeVarargs
	@SuppressWarnings("varargs")
	private static FollowingFact fact(String key, List<FollowingFact.Part>... supports) {
		return new FollowingFact(0, key, List.of(supports));
	}

	private static FollowingFact.Part premise(String fact) {
		return new FollowingFact.Part(fact, false);
	}

}
