package io.peergraph.network;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SubjectiveOpinionTests {

	private static final Offset<Double> NEARLY = Offset.offset(1e-12);

	@Test
	void followsFromEvidence() {
		SubjectiveOpinion opinion = SubjectiveOpinion.of(5, 1);

		assertThat(opinion).isEqualTo(new SubjectiveOpinion(0.625, 0.125, 0.25));
		assertThat(opinion.expectation()).isCloseTo(6.0 / 8, NEARLY);
		assertThat(opinion.certainty()).isCloseTo(0.75, NEARLY);
		assertThat(SubjectiveOpinion.of(0, 0)).isEqualTo(SubjectiveOpinion.VACUOUS);
	}

	@Test
	void discountsWhatOthersSay() {
		SubjectiveOpinion heard = new SubjectiveOpinion(0.8, 0.1, 0.1);
		SubjectiveOpinion said = new SubjectiveOpinion(0.5, 0.25, 0.25);

		assertIs(heard.discounting(said), 0.4, 0.2, 0.4);
		assertIs(SubjectiveOpinion.VACUOUS.discounting(said), 0, 0, 1);
		assertIs(new SubjectiveOpinion(0, 1, 0).discounting(said), 0, 0, 1);
		assertIs(new SubjectiveOpinion(1, 0, 0).discounting(said), 0.5, 0.25, 0.25);
	}

	@Test
	void fusesAsIfEvidenceWasAddedUp() {
		SubjectiveOpinion both = SubjectiveOpinion.of(3, 1).fusedWith(SubjectiveOpinion.of(2, 4));
		SubjectiveOpinion all = SubjectiveOpinion.of(5, 5);

		assertIs(both, all.belief(), all.disbelief(), all.uncertainty());
	}

	@Test
	void fusesWithNothingToTheSame() {
		SubjectiveOpinion opinion = SubjectiveOpinion.of(3, 1);

		assertIs(opinion.fusedWith(SubjectiveOpinion.VACUOUS), opinion.belief(), opinion.disbelief(),
				opinion.uncertainty());
	}

	@Test
	void meetsHalfwayWhereBothAreSure() {
		assertIs(new SubjectiveOpinion(1, 0, 0).fusedWith(new SubjectiveOpinion(0, 1, 0)), 0.5, 0.5, 0);
	}

	@Test
	void refusesWhatDoesNotMakeOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SubjectiveOpinion(0.5, 0.5, 0.5));
		assertThatIllegalArgumentException().isThrownBy(() -> new SubjectiveOpinion(-0.5, 0.5, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> SubjectiveOpinion.of(Double.NaN, 0));
	}

	static void assertIs(SubjectiveOpinion opinion, double belief, double disbelief, double uncertainty) {
		assertThat(opinion.belief()).isCloseTo(belief, NEARLY);
		assertThat(opinion.disbelief()).isCloseTo(disbelief, NEARLY);
		assertThat(opinion.uncertainty()).isCloseTo(uncertainty, NEARLY);
	}

}
