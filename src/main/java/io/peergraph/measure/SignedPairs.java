package io.peergraph.measure;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What {@link Leiden} divides: nodes, each of them one peer or several that stay
 * together, and the weights between two of them, less than zero where hostility is more.
 */
final class SignedPairs {

	private final int[][] targets;

	private final double[][] weights;

	private final double[] friendly;

	private final double[] hostile;

	private SignedPairs(int[][] targets, double[][] weights, double[] friendly, double[] hostile) {
		this.targets = targets;
		this.weights = weights;
		this.friendly = friendly;
		this.hostile = hostile;
	}

	/**
	 * {@return the peers of that network one by one}
	 * @param ties the ties; what a pair is to each other is the sum of both directions
	 */
	static SignedPairs of(Sociogram ties) {
		Sociogram pairs = ties.undirected();
		int size = pairs.size();
		double[][] weights = scaled(IntStream.range(0, size).mapToObj(pairs::weights).toArray(double[][]::new));
		return new SignedPairs(IntStream.range(0, size).mapToObj(pairs::targets).toArray(int[][]::new), weights,
				Arrays.stream(weights).mapToDouble((row) -> sum(row, 1)).toArray(),
				Arrays.stream(weights).mapToDouble((row) -> sum(row, -1)).toArray());
	}

	/**
	 * Makes the largest weight 1: it is only their proportions that matter, however far
	 * they decayed.
	 */
	private static double[][] scaled(double[][] weights) {
		double most = Arrays.stream(weights).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(1);
		return Arrays.stream(weights)
			.map((row) -> Arrays.stream(row).map((weight) -> weight / most).toArray())
			.toArray(double[][]::new);
	}

	private static double sum(double[] weights, int sign) {
		return Arrays.stream(weights).map((weight) -> Math.max(sign * weight, 0)).sum();
	}

	int size() {
		return this.targets.length;
	}

	/**
	 * {@return to which others that node has a weight}
	 */
	int[] targets(int node) {
		return this.targets[node];
	}

	/**
	 * {@return those weights, in the same order}
	 */
	double[] weights(int node) {
		return this.weights[node];
	}

	/**
	 * {@return the sum of all friendly weights of the peers of that node}
	 */
	double friendly(int node) {
		return this.friendly[node];
	}

	/**
	 * {@return the sum of all hostile weights of its peers, as a positive number}
	 */
	double hostile(int node) {
		return this.hostile[node];
	}

	/**
	 * {@return the same with one node for each group}
	 * @param groups for each node the number of its group
	 * @param count how many groups there are
	 */
	SignedPairs joined(int[] groups, int count) {
		double[] allFriendly = new double[count];
		double[] allHostile = new double[count];
		var rows = IntStream.range(0, count).mapToObj((group) -> new TreeMap<Integer, Double>()).toList();
		for (int node = 0; node < size(); node++) {
			allFriendly[groups[node]] += this.friendly[node];
			allHostile[groups[node]] += this.hostile[node];
			addRow(node, groups, rows.get(groups[node]));
		}
		return new SignedPairs(
				rows.stream()
					.map((row) -> row.keySet().stream().mapToInt(Integer::intValue).toArray())
					.toArray(int[][]::new),
				rows.stream()
					.map((row) -> row.values().stream().mapToDouble(Double::doubleValue).toArray())
					.toArray(double[][]::new),
				allFriendly, allHostile);
	}

	private void addRow(int node, int[] groups, Map<Integer, Double> row) {
		for (int at = 0; at < this.targets[node].length; at++) {
			int group = groups[this.targets[node][at]];
			if (group != groups[node]) {
				row.merge(group, this.weights[node][at], Double::sum);
			}
		}
	}

}
