package io.peergraph.model;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Means of vectors. */
class VectorsTests {

	@Test
	void areOfLengthOne() {
		assertThat(Vectors.mean(List.of(new float[] { 3, 4 }))).containsExactly(new float[] { 0.6F, 0.8F },
				within(1e-6F));
		assertThat(Vectors.mean(List.of(new float[] { 5, 0 }, new float[] { 0, 5 })))
			.containsExactly(new float[] { 0.707107F, 0.707107F }, within(1e-6F));
	}

	@Test
	void areNothingOfWhatCancelsOut() {
		assertThat(Vectors.mean(List.of(new float[] { 1, -1 }, new float[] { -1, 1 }))).containsExactly(0, 0);
	}

	@Test
	void leaveTheVectorsAsTheyWere() {
		float[] vector = { 3, 4 };

		Vectors.mean(List.of(vector, vector));

		assertThat(vector).containsExactly(3, 4);
	}

}
