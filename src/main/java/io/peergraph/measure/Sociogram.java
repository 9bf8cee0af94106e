package io.peergraph.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Peers and the ties between them at one time, for measuring: a directed graph of
 * weights. Peers are numbered in the order of their names, so that nothing depends on the
 * order in which ties were found. Several ties from one peer to another count as their
 * sum; ties of a peer to itself and those that cancel out are left out.
 */
public final class Sociogram {

	private static final double ROUNDING = 1e-12;

	private final List<String> names;

	private final int[][] targets;

	private final double[][] weights;

	private final double[] strengths;

	private Sociogram(List<String> names, int[][] targets, double[][] weights) {
		this.names = names;
		this.targets = targets;
		this.weights = weights;
		this.strengths = Arrays.stream(weights).mapToDouble((row) -> Arrays.stream(row).sum()).toArray();
	}

	/**
	 * {@return these peers, and those that have ties, with these ties}
	 * @param peers who is there, with or without ties
	 * @param arcs the ties
	 */
	public static Sociogram of(Collection<String> peers, Collection<Arc> arcs) {
		TreeSet<String> names = new TreeSet<>(peers);
		arcs.forEach((arc) -> names.addAll(List.of(arc.from(), arc.to())));
		return of(List.copyOf(names), arcs.stream());
	}

	private static Sociogram of(List<String> names, Stream<Arc> arcs) {
		Map<String, Map<String, Double>> rows = new HashMap<>();
		// In order, because a sum of fractions depends on it.
		arcs.filter((arc) -> !arc.isLoop())
			.sorted(Arc.ORDER)
			.forEach((arc) -> rows.computeIfAbsent(arc.from(), (from) -> new TreeMap<>())
				.merge(arc.to(), arc.weight(), Sociogram::sum));
		rows.values().forEach((row) -> row.values().removeIf((weight) -> weight == 0));
		return new Sociogram(names,
				each(names, rows,
						(row) -> row.keySet().stream().mapToInt((to) -> Collections.binarySearch(names, to)).toArray())
					.toArray(int[][]::new),
				each(names, rows, (row) -> row.values().stream().mapToDouble(Double::doubleValue).toArray())
					.toArray(double[][]::new));
	}

	// What is left of 0.1 + 0.2 - 0.3 is no tie; one that decayed as far is.
	private static double sum(double one, double other) {
		double sum = one + other;
		return (Math.abs(sum) > ROUNDING * Math.abs(other)) ? sum : 0;
	}

	private static <T> Stream<T> each(List<String> names, Map<String, Map<String, Double>> rows,
			Function<Map<String, Double>, T> part) {
		return names.stream().map((name) -> part.apply(rows.getOrDefault(name, Map.of())));
	}

	/**
	 * {@return the same peers with the friendly ties only}
	 */
	Sociogram positive() {
		return of(this.names, arcs().filter((arc) -> arc.weight() > 0));
	}

	/**
	 * {@return the same peers with one tie for each pair, the sum of both directions, to
	 * be found from either}
	 */
	Sociogram undirected() {
		return of(this.names, arcs().flatMap((arc) -> Stream.of(arc, arc.reversed())));
	}

	private Stream<Arc> arcs() {
		return IntStream.range(0, size())
			.boxed()
			.flatMap((from) -> IntStream.range(0, this.targets[from].length)
				.mapToObj((at) -> new Arc(this.names.get(from), this.names.get(this.targets[from][at]),
						this.weights[from][at])));
	}

	int size() {
		return this.names.size();
	}

	/**
	 * {@return the names of the peers, by their numbers}
	 */
	List<String> names() {
		return this.names;
	}

	String name(int peer) {
		return this.names.get(peer);
	}

	/**
	 * {@return to whom the ties of that peer lead, in ascending order}
	 */
	int[] targets(int peer) {
		return this.targets[peer];
	}

	/**
	 * {@return the weights of its ties, in the same order}
	 */
	double[] weights(int peer) {
		return this.weights[peer];
	}

	/**
	 * {@return the sum of the weights of its ties}
	 */
	double strength(int peer) {
		return this.strengths[peer];
	}

	boolean has(int from, int to) {
		return Arrays.binarySearch(this.targets[from], to) >= 0;
	}

	/**
	 * {@return the weight of that tie, zero where there is none}
	 */
	double weight(int from, int to) {
		int at = Arrays.binarySearch(this.targets[from], to);
		return (at < 0) ? 0 : this.weights[from][at];
	}

}
