package io.peergraph.measure;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReciprocityTests {

	private final Reciprocity reciprocity = new Reciprocity(
			Sociogram.of(List.of("nobody"), Drawn.arcs("a-b a>c a!d b>a:2")));

	@Test
	void isTheShareOfTiesThatAreReturned() {
		assertThat(this.reciprocity.overall()).isEqualTo(2.0 / 3);
	}

	@Test
	void isKnownForWhoHasFriendlyTies() {
		assertThat(this.reciprocity.ofEach()).containsExactly(2.0 / 3, 1.0, 0.0, null, null);
	}

	@Test
	void isNotKnownWithoutTies() {
		assertThat(new Reciprocity(Drawn.sociogram("a!b")).overall()).isNull();
		assertThat(new Reciprocity(Drawn.sociogram("")).ofEach()).isEmpty();
	}

}
