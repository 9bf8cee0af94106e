package io.peergraph.measure;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InfluenceTests {

	private static final Offset<Double> NEARLY = Offset.offset(1e-8);

	@Test
	void isOfWhomOthersAnswer() {
		// hub = .05 + .85 (1 - hub), because the others answer nobody else.
		double[] influence = Influence.of(Drawn.sociogram("a>hub hub>a:3 hub>b:1 b>hub"));

		assertThat(influence[2]).isCloseTo(0.9 / 1.85, NEARLY);
		assertThat(influence[0] - 0.05).isCloseTo(3 * (influence[1] - 0.05), NEARLY);
	}

	@Test
	void isTheSameWhereNobodyAnswers() {
		assertThat(Influence.of(Drawn.sociogram("a>a b>b"))).containsExactly(0.5, 0.5);
		assertThat(Influence.of(Drawn.sociogram(""))).isEmpty();
	}

}
