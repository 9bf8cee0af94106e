package io.peergraph.recall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which part of the evidence is among the best 5 and 10 hits, by category. */
final class EvidenceRecall {

	private final String name;

	private final Map<String, List<double[]>> recalls = new TreeMap<>();

	EvidenceRecall(String name) {
		this.name = name;
	}

	void add(String category, Set<String> evidence, List<String> ranked) {
		this.recalls.computeIfAbsent(category, (_) -> new ArrayList<>())
			.add(new double[] { recall(evidence, ranked, 5), recall(evidence, ranked, 10) });
	}

	private static double recall(Set<String> evidence, List<String> ranked, int first) {
		Set<String> found = new HashSet<>(ranked.subList(0, Math.min(first, ranked.size())));
		found.retainAll(evidence);
		return 100.0 * found.size() / evidence.size();
	}

	/**
	 * {@return whether it is the fifth category of LoCoMo, which asks about the other
	 * speaker, and is told apart}
	 */
	static boolean isOfTheOther(String category) {
		return category.startsWith("5");
	}

	double recall(int first) {
		return mean(this.recalls.entrySet()
			.stream()
			.filter((category) -> !isOfTheOther(category.getKey()))
			.flatMap((category) -> category.getValue().stream())
			.toList(), first);
	}

	private static double mean(List<double[]> recalls, int first) {
		return recalls.stream().mapToDouble((recall) -> recall[first / 10]).average().orElse(0);
	}

	static String head() {
		return String.format(Locale.ROOT, "%-32s%-28s%9s%7s%7s%n", "", "category", "questions", "R@5", "R@10");
	}

	@Override
	public String toString() {
		StringBuilder table = new StringBuilder();
		this.recalls.forEach((category, recalls) -> table
			.append(line(category, recalls.size(), mean(recalls, 5), mean(recalls, 10))));
		int all = this.recalls.entrySet()
			.stream()
			.filter((category) -> !isOfTheOther(category.getKey()))
			.mapToInt((category) -> category.getValue().size())
			.sum();
		return table.append(line("all but adversarial", all, recall(5), recall(10))).toString();
	}

	private String line(String category, int questions, double five, double ten) {
		return String.format(Locale.ROOT, "%-32s%-28s%9d%7.1f%7.1f%n", this.name, category, questions, five, ten);
	}

}
