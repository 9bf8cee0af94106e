package io.peergraph.model;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MiniLmTests {

	private static final Embedder EMBEDDER = new MiniLm();

	@Test
	void findsWhatMeansTheSameMoreAlike() {
		List<float[]> vectors = EMBEDDER.embed(List.of("What did bob eat for breakfast?",
				"bob is going to have two eggs this morning", "alice plans to attack the fortress at dawn"));

		assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.2);
	}

	@Test
	void givesVectorsOfOneLengthForWhateverText() {
		String endless = new Random(1).ints(5_000, 'a', 'z')
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
		String longText = "The army of Austria moves to Serbia. ".repeat(680);

		List<float[]> vectors = EMBEDDER.embed(List.of("", " \n", "\u200b", "\n\u200b\u0301", "\ufffd", "\ufe0f", "你好",
				"Grüße", "👩‍👩‍👧", endless, longText));

		assertThat(vectors).allSatisfy((vector) -> {
			assertThat(vector).hasSize(EMBEDDER.dimension());
			assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-3));
		});
	}

	@Test
	void givesTheSameVectorInWhateverCompany() throws Exception {
		float[] alone = EMBEDDER.embed("bob moved to Lisbon");

		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<float[]> again = () -> EMBEDDER.embed(List.of("something else", "bob moved to Lisbon")).getLast();
			for (var vector : threads.invokeAll(IntStream.range(0, 8).mapToObj((i) -> again).toList())) {
				assertThat(vector.get()).containsExactly(alone);
			}
		}
	}

	private static double cosine(float[] one, float[] other) {
		return IntStream.range(0, one.length).mapToDouble((i) -> (double) one[i] * other[i]).sum();
	}

}
