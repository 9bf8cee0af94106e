package io.peergraph.builtin;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.peergraph.model.Embedder;

import org.springframework.stereotype.Component;

/** Single words that mean the same, or a thing and its sort, by what they mean. */
@Component
class Alike {

	private static final List<String> FOOD = List.of("food", "meal", "breakfast", "snack", "fruit", "bread", "soup");

	private static final List<String> NO_FOOD = List.of("animal", "vehicle", "furniture", "meeting", "illness",
			"building", "person", "feeling", "tool", "holiday", "money", "conversation", "sleep", "machine", "clothes",
			"restaurant");

	private static final double LEAST_FOOD = 0.4;

	private static final double NEARER = 0.08;

	private final Embedder embedder;

	private final Cache<String, float[]> known = Caffeine.newBuilder().maximumSize(20_000).build();

	Alike(Embedder embedder) {
		this.embedder = embedder;
	}

	/**
	 * {@return whether one of some words means nearly what another does; not while no
	 * model can be asked}
	 */
	boolean isAmong(String word, Collection<String> words, double least) {
		Set<String> unknown = Stream.concat(Stream.of(word), words.stream())
			.filter((one) -> this.known.getIfPresent(one) == null)
			.collect(Collectors.toSet());
		try {
			learn(List.copyOf(unknown));
		}
		catch (RuntimeException _) {
			return false;
		}
		return words.stream().anyMatch((other) -> likeness(word, other) >= least);
	}

	/**
	 * {@return whether a word is of something to eat: nearer to food than to anything
	 * else; not while no model can be asked}
	 */
	boolean isFood(String word) {
		double food = nearest(word, FOOD);
		return food >= LEAST_FOOD && food >= nearest(word, NO_FOOD) + NEARER;
	}

	private double nearest(String word, List<String> words) {
		isAmong(word, words, 1);
		return words.stream().mapToDouble((other) -> likeness(word, other)).max().orElse(0);
	}

	private void learn(List<String> words) {
		if (!words.isEmpty()) {
			List<float[]> vectors = this.embedder.embed(words);
			IntStream.range(0, words.size()).forEach((index) -> this.known.put(words.get(index), vectors.get(index)));
		}
	}

	private double likeness(String one, String other) {
		float[] first = this.known.getIfPresent(one);
		float[] second = this.known.getIfPresent(other);
		return (first != null && second != null) ? cosine(first, second) : 0;
	}

	static double cosine(float[] one, float[] other) {
		return IntStream.range(0, one.length).mapToDouble((i) -> (double) one[i] * other[i]).sum();
	}

}
