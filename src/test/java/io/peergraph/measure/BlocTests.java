package io.peergraph.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlocTests {

	private static final String TWO_CAMPS = "a-b b-c a-c d-e e-f d-f c-d";

	@Test
	void isWhoHoldTogether() {
		assertThat(Bloc.of(Drawn.sociogram(TWO_CAMPS))).extracting(Bloc::peers)
			.containsExactly(List.of("a", "b", "c"), List.of("d", "e", "f"));
	}

	@Test
	void leavesOutEnemies() {
		assertThat(Bloc.of(Drawn.sociogram("a-b:2 b-c c-d:2 d-a a!c:3"))).extracting(Bloc::peers)
			.containsExactly(List.of("a", "b"), List.of("c", "d"));
	}

	@Test
	void isNobodyAlone() {
		assertThat(Bloc.of(Sociogram.of(List.of("alone"), Drawn.arcs("a-b c!a c!b")))).extracting(Bloc::peers)
			.containsExactly(List.of("a", "b"));
		assertThat(Bloc.of(Drawn.sociogram("a!b b!c a!c"))).isEmpty();
		assertThat(Bloc.of(Drawn.sociogram(""))).isEmpty();
	}

	@Test
	void isTheSameWhateverTheOrderOfTies() {
		List<Arc> ties = RandomTies.some(1, 300, 1500);
		List<Arc> shuffled = new ArrayList<>(ties);
		Collections.shuffle(shuffled, new Random(2));

		assertThat(Bloc.of(Sociogram.of(List.of(), shuffled))).isEqualTo(Bloc.of(Sociogram.of(List.of(), ties)));
	}

	@Test
	void isTheSameHoweverFarTiesDecayed() {
		List<Arc> ties = RandomTies.some(1, 300, 1500);
		List<Arc> old = ties.stream().map((tie) -> new Arc(tie.from(), tie.to(), tie.weight() * 0x1p-60)).toList();

		assertThat(Bloc.of(Sociogram.of(List.of(), old))).isEqualTo(Bloc.of(Sociogram.of(List.of(), ties)));
	}

	@Test
	void keepsItsIdAsLongAsItsMembersStay() {
		List<Bloc> before = Bloc.of(Drawn.sociogram(TWO_CAMPS));
		List<Bloc> after = Bloc.of(Drawn.sociogram(TWO_CAMPS + " f-g e-g d-g"));

		assertThat(after.getFirst().id()).isEqualTo(before.getFirst().id());
		assertThat(after.getLast().id()).isNotEqualTo(before.getLast().id());
	}

}
