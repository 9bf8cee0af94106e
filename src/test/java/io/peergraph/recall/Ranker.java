package io.peergraph.recall;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fits what signs are worth: each question should rank its evidence over all else. */
final class Ranker {

	private static final int SIGNS = Feature.values().length;

	private static final int STEPS = 250;

	private static final double PACE = 0.05;

	private static final double L2 = 0.003;

	private Ranker() {
	}

	/** A candidate with what speaks for it. */
	record Row(String turn, Map<Feature, Double> signs) {

		double[] values() {
			return Arrays.stream(Feature.values()).mapToDouble((sign) -> this.signs.getOrDefault(sign, 0.0)).toArray();
		}

	}

	/** A question with its candidates. */
	record Example(String category, Set<String> evidence, List<Row> rows) {

		List<String> ranked(double[] worths) {
			return this.rows.stream()
				.sorted(Comparator.comparingDouble((row) -> -dot(worths, row.values())))
				.limit(10)
				.map(Row::turn)
				.toList();
		}

	}

	/** Gradient descent (Adam) on the softmax of each evidence over all that is none. */
	static double[] fit(List<Example> examples) {
		double[] spread = spread(examples);
		double[] worths = new double[SIGNS];
		double[] first = new double[SIGNS];
		double[] second = new double[SIGNS];
		for (int step = 1; step <= STEPS; step++) {
			double[] gradient = new double[SIGNS];
			for (Example example : examples) {
				learn(example, worths, spread, gradient, 1.0 / examples.size());
			}
			for (int sign = 0; sign < SIGNS; sign++) {
				double slope = gradient[sign] + L2 * worths[sign];
				first[sign] = 0.9 * first[sign] + 0.1 * slope;
				second[sign] = 0.999 * second[sign] + 0.001 * slope * slope;
				worths[sign] -= PACE * first[sign] / (1 - Math.pow(0.9, step))
						/ (Math.sqrt(second[sign] / (1 - Math.pow(0.999, step))) + 1e-8);
			}
		}
		for (int sign = 0; sign < SIGNS; sign++) {
			worths[sign] /= spread[sign];
		}
		return worths;
	}

	private static void learn(Example example, double[] worths, double[] spread, double[] gradient, double weight) {
		List<double[]> right = example.rows()
			.stream()
			.filter((row) -> example.evidence().contains(row.turn()))
			.map((row) -> scaled(row, spread))
			.toList();
		List<double[]> wrong = example.rows()
			.stream()
			.filter((row) -> !example.evidence().contains(row.turn()))
			.map((row) -> scaled(row, spread))
			.toList();
		double[] scores = wrong.stream().mapToDouble((signs) -> dot(worths, signs)).toArray();
		for (double[] one : right) {
			double own = dot(worths, one);
			double top = Math.max(own, Arrays.stream(scores).max().orElse(own));
			double others = Arrays.stream(scores).map((score) -> Math.exp(score - top)).sum();
			double missing = others / (others + Math.exp(own - top)) * weight / right.size();
			add(gradient, one, -missing);
			for (int index = 0; index < scores.length; index++) {
				add(gradient, wrong.get(index), missing * Math.exp(scores[index] - top) / others);
			}
		}
	}

	private static double[] scaled(Row row, double[] spread) {
		double[] scaled = row.values();
		Arrays.setAll(scaled, (sign) -> scaled[sign] / spread[sign]);
		return scaled;
	}

	private static double[] spread(List<Example> examples) {
		List<double[]> all = examples.stream().flatMap((example) -> example.rows().stream()).map(Row::values).toList();
		double[] spread = new double[SIGNS];
		Arrays.setAll(spread, (sign) -> {
			double mean = all.stream().mapToDouble((values) -> values[sign]).average().orElse(0);
			return Math.sqrt(all.stream()
				.mapToDouble((values) -> (values[sign] - mean) * (values[sign] - mean))
				.average()
				.orElse(0)) + 1e-6;
		});
		return spread;
	}

	private static void add(double[] to, double[] signs, double times) {
		for (int sign = 0; sign < SIGNS; sign++) {
			to[sign] += times * signs[sign];
		}
	}

	private static double dot(double[] one, double[] other) {
		double sum = 0;
		for (int index = 0; index < one.length; index++) {
			sum += one[index] * other[index];
		}
		return sum;
	}

}
