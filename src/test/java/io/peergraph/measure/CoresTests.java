package io.peergraph.measure;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoresTests {

	@Test
	void countsFriendlyTiesInEitherDirection() {
		assertThat(Cores.of(Drawn.sociogram("a>b b>c c>a d>a e!a e!b"))).containsExactly(2, 2, 2, 1, 0);
	}

	/** The innermost core as it is published everywhere. */
	@Test
	void findsTheCoreOfTheKarateClub() {
		Sociogram club = Drawn.sociogram(Drawn.KARATE_CLUB);
		int[] cores = Cores.of(club);

		assertThat(IntStream.range(0, club.size()).filter((peer) -> cores[peer] == 4).mapToObj(club::name))
			.containsExactlyInAnyOrder("1", "2", "3", "4", "8", "9", "14", "31", "33", "34");
		assertThat(IntStream.of(cores)).contains(1, 2, 3).doesNotContain(0, 5);
	}

}
