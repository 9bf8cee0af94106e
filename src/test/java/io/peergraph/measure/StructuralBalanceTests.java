package io.peergraph.measure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StructuralBalanceTests {

	/** The four kinds of triads of Cartwright and Harary. */
	@ParameterizedTest
	@CsvSource({ "a-b b-c a-c, true", "a-b b-c a!c, false", "a-b b!c a!c, true", "a!b b!c a!c, false" })
	void isAQuestionOfSigns(String ties, boolean balanced) {
		StructuralBalance balance = StructuralBalance.of(Drawn.sociogram(ties));

		assertThat(balance.triads()).isOne();
		assertThat(balance.share()).isEqualTo(balanced ? 1.0 : 0.0);
		assertThat(balance.unbalanced().contains(new Triad("a", "b", "c"))).isNotEqualTo(balanced);
	}

	@Test
	void takesTheSumOfBothDirections() {
		assertThat(StructuralBalance.of(Drawn.sociogram("a>b:2 b>a:-1 c>b a>c")).share()).isEqualTo(1);
		assertThat(StructuralBalance.of(Drawn.sociogram("a>b:2 b>a:-3 c>b a>c")).share()).isEqualTo(0);
		assertThat(StructuralBalance.of(Drawn.sociogram("a>b:2 b>a:-2 c>b a>c")).share()).isNull();
	}

	@Test
	void namesTheTriadsThatAreNotBalanced() {
		StructuralBalance balance = StructuralBalance.of(Drawn.sociogram("a-b a-c a-d b-c c-d b!d"));

		assertThat(balance.triads()).isEqualTo(4);
		assertThat(balance.balanced()).isEqualTo(2);
		assertThat(balance.share()).isEqualTo(0.5);
		assertThat(balance.unbalanced()).containsExactly(new Triad("a", "b", "d"), new Triad("b", "c", "d"));
	}

	@Test
	void isNotKnownWithoutTriads() {
		assertThat(StructuralBalance.of(Drawn.sociogram("a-b b-c c-d d-a")).share()).isNull();
		assertThat(StructuralBalance.of(Drawn.sociogram("")).triads()).isZero();
	}

}
