package io.peergraph.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** How well scores tell what is so from what is not. */
public final class Discrimination {

	private static final int RESAMPLES = 1000;

	private Discrimination() {
	}

	/**
	 * {@return how often what is so has a higher score than what is not; alike counts
	 * half: the area under the ROC curve}
	 */
	public static <T> double area(Collection<T> all, Predicate<T> is, ToDoubleFunction<T> score) {
		Map<Double, int[]> counts = new TreeMap<>();
		all.forEach(
				(one) -> counts.computeIfAbsent(score.applyAsDouble(one), (_) -> new int[2])[is.test(one) ? 1 : 0]++);
		double below = 0;
		double pairs = 0;
		double right = 0;
		for (int[] count : counts.values()) {
			right += count[1] * (below + count[0] / 2.0);
			below += count[0];
			pairs += count[1];
		}
		return right / (below * pairs);
	}

	/**
	 * {@return between which values a measure lies in 95 of 100 samples} Groups are
	 * drawn, not their members: those of one group are alike.
	 */
	public static <T> double[] interval(Collection<List<T>> groups, ToDoubleFunction<List<T>> measure) {
		List<List<T>> all = List.copyOf(groups);
		Random random = new Random(1);
		List<Double> values = new ArrayList<>();
		for (int i = 0; i < RESAMPLES; i++) {
			List<T> drawn = new ArrayList<>();
			all.forEach((_) -> drawn.addAll(all.get(random.nextInt(all.size()))));
			values.add(measure.applyAsDouble(drawn));
		}
		Collections.sort(values);
		return new double[] { values.get(RESAMPLES / 40), values.get(RESAMPLES - RESAMPLES / 40 - 1) };
	}

}
