package io.peergraph.measure;

import java.util.Arrays;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EigenTrustTests {

	private static final Offset<Double> NEARLY = Offset.offset(1e-9);

	@Test
	void givesTheTrustedMore() {
		double[] reputation = EigenTrust.of(Drawn.sociogram("a>b"));

		// a = .075 + .85 b / 2, because b leaves its trust to the prior; a + b = 1.
		assertThat(reputation[0]).isCloseTo(0.5 / 1.425, NEARLY);
		assertThat(reputation[1]).isCloseTo(0.925 / 1.425, NEARLY);
	}

	@Test
	void dividesByWhatEachGives() {
		double[] reputation = EigenTrust.of(Drawn.sociogram("a>b:3 a>c:1 b>a:5 c>a:2"));

		// a = .05 + .85 (b + c), b = .05 + .85 a 3/4, c = .05 + .85 a 1/4
		assertThat(reputation[0]).isCloseTo(0.9 / 1.85, NEARLY);
		assertThat(reputation[1]).isCloseTo(0.05 + 0.6375 * 0.9 / 1.85, NEARLY);
		assertThat(reputation[2]).isCloseTo(0.05 + 0.2125 * 0.9 / 1.85, NEARLY);
	}

	@Test
	void countsTheTrustOfTheTrustedMore() {
		double[] reputation = EigenTrust.of(Drawn.sociogram("a>hub b>hub c>hub hub>one d>two"));

		assertThat(reputation[5]).isGreaterThan(reputation[6]);
	}

	@Test
	void givesNothingForDistrust() {
		double[] reputation = EigenTrust.of(Drawn.sociogram("a>b a>c:-5 b!c"));

		assertThat(reputation[2]).isCloseTo(reputation[0], NEARLY).isLessThan(reputation[1]);
	}

	@Test
	void makesOneInAll() {
		assertThat(Arrays.stream(EigenTrust.of(Drawn.sociogram(Drawn.KARATE_CLUB))).sum()).isCloseTo(1, NEARLY);
	}

}
