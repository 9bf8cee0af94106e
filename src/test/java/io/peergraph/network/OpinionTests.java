package io.peergraph.network;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OpinionTests {

	private static final Offset<Double> NEARLY = Offset.offset(1e-12);

	@Test
	void followsFromEvidence() {
		Opinion opinion = Opinion.of(5, 1);

		assertThat(opinion).isEqualTo(new Opinion(0.625, 0.125, 0.25));
		assertThat(opinion.expectation()).isCloseTo(6.0 / 8, NEARLY);
		assertThat(opinion.certainty()).isCloseTo(0.75, NEARLY);
		assertThat(Opinion.of(0, 0)).isEqualTo(Opinion.VACUOUS);
	}

	@Test
	void discountsWhatOthersSay() {
		Opinion heard = new Opinion(0.8, 0.1, 0.1);
		Opinion said = new Opinion(0.5, 0.25, 0.25);

		assertIs(heard.discounting(said), 0.4, 0.2, 0.4);
		assertIs(Opinion.VACUOUS.discounting(said), 0, 0, 1);
		assertIs(new Opinion(0, 1, 0).discounting(said), 0, 0, 1);
		assertIs(new Opinion(1, 0, 0).discounting(said), 0.5, 0.25, 0.25);
	}

	@Test
	void fusesAsIfEvidenceWasAddedUp() {
		Opinion both = Opinion.of(3, 1).fusedWith(Opinion.of(2, 4));
		Opinion all = Opinion.of(5, 5);

		assertIs(both, all.belief(), all.disbelief(), all.uncertainty());
	}

	@Test
	void fusesWithNothingToTheSame() {
		Opinion opinion = Opinion.of(3, 1);

		assertIs(opinion.fusedWith(Opinion.VACUOUS), opinion.belief(), opinion.disbelief(), opinion.uncertainty());
	}

	@Test
	void meetsHalfwayWhereBothAreSure() {
		assertIs(new Opinion(1, 0, 0).fusedWith(new Opinion(0, 1, 0)), 0.5, 0.5, 0);
	}

	@Test
	void refusesWhatDoesNotMakeOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Opinion(0.5, 0.5, 0.5));
		assertThatIllegalArgumentException().isThrownBy(() -> new Opinion(-0.5, 0.5, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> Opinion.of(Double.NaN, 0));
	}

	private static void assertIs(Opinion opinion, double belief, double disbelief, double uncertainty) {
		assertThat(opinion.belief()).isCloseTo(belief, NEARLY);
		assertThat(opinion.disbelief()).isCloseTo(disbelief, NEARLY);
		assertThat(opinion.uncertainty()).isCloseTo(uncertainty, NEARLY);
	}

}
