package io.peergraph.measure;

import java.util.List;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConstraintTests {

	private static final Offset<Double> NEARLY = Offset.offset(1e-12);

	@Test
	void isLowForWhoseContactsDoNotKnowEachOther() {
		double[] constraint = Constraint.of(Drawn.sociogram("hub-a hub-b hub-c hub-d"));

		assertThat(constraint[4]).isCloseTo(4.0 / 16, NEARLY);
		assertThat(constraint[0]).isCloseTo(1, NEARLY);
	}

	@Test
	void isHighInAClosedGroup() {
		// Each of two contacts takes one half, and half of the other half comes back to
		// it.
		assertThat(Constraint.of(Drawn.sociogram("a-b b-c a-c"))).containsExactly(new double[] { 1.125, 1.125, 1.125 },
				NEARLY);
	}

	@Test
	void addsUpBothDirections() {
		// a invests 3/4 in b and 1/4 in c, who have nothing to do with each other.
		assertThat(Constraint.of(Drawn.sociogram("a>b:2 b>a:1 c>a:1"))[0]).isCloseTo(0.5625 + 0.0625, NEARLY);
	}

	@Test
	void isOneForWhoHasNobody() {
		assertThat(Constraint.of(Sociogram.of(List.of("a"), Drawn.arcs("b!c")))).containsExactly(1, 1, 1);
	}

	/** As networkx has them. */
	@Test
	void knowsTheBrokersOfTheKarateClub() {
		Sociogram club = Drawn.sociogram(Drawn.KARATE_CLUB);
		double[] constraint = Constraint.of(club);

		assertThat(constraint[club.names().indexOf("1")]).isCloseTo(0.155423, Offset.offset(1e-6));
		assertThat(constraint[club.names().indexOf("34")]).isCloseTo(0.156419, Offset.offset(1e-6));
		assertThat(constraint[club.names().indexOf("3")]).isCloseTo(0.185177, Offset.offset(1e-6));
		assertThat(constraint[club.names().indexOf("12")]).isCloseTo(1, NEARLY);
	}

}
