package io.peergraph.representation;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.peergraph.belief.Holding;
import io.peergraph.fact.FactLevel;

/**
 * Facts in words, as models read them: a section for each level, a line for each fact.
 */
final class Markdown {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
		.withZone(ZoneOffset.UTC);

	private static final Pattern BREAKS = Pattern.compile("\\R++");

	private static final int MOST_SOURCES = 5;

	private static final int MANY_SOURCES = 5;

	private static final int SOME_SOURCES = 3;

	private Markdown() {
	}

	static String of(List<Holding> holdings, Map<String, List<String>> premises) {
		Map<FactLevel, List<Holding>> byLevel = holdings.stream()
			.collect(Collectors.groupingBy((holding) -> holding.fact().level(), TreeMap::new, Collectors.toList()));
		return byLevel.entrySet()
			.stream()
			.map((level) -> section(level.getKey(), level.getValue(), premises))
			.collect(Collectors.joining("\n"));
	}

	private static String section(FactLevel level, List<Holding> holdings, Map<String, List<String>> premises) {
		return holdings.stream()
			.map((holding) -> line(level, holding, premises.getOrDefault(holding.fact().key(), List.of())))
			.collect(Collectors.joining("\n", "## " + heading(level) + "\n\n", "\n"));
	}

	private static String line(FactLevel level, Holding holding, List<String> premises) {
		return line(level, holding, premises.size()) + below(level, premises);
	}

	private static String below(FactLevel level, List<String> premises) {
		if (level == FactLevel.EXPLICIT || premises.isEmpty()) {
			return "";
		}
		String name = switch (level) {
			case EXPLICIT, DEDUCTIVE -> "   Premises:";
			case INDUCTIVE -> "   **Sources**:";
			case CONTRADICTION -> "   **Conflicting statements**:";
		};
		int shown = (level == FactLevel.INDUCTIVE) ? MOST_SOURCES : premises.size();
		String more = (premises.size() > shown) ? "\n   - ... and " + (premises.size() - shown) + " more" : "";
		return premises.stream()
			.limit(shown)
			.map((premise) -> "\n   - " + line(premise))
			.collect(Collectors.joining("", "\n" + name, more));
	}

	private static String heading(FactLevel level) {
		return switch (level) {
			case EXPLICIT -> "Explicit Observations";
			case DEDUCTIVE -> "Deductive Observations";
			case INDUCTIVE -> "Inductive Observations";
			case CONTRADICTION -> "Contradictions";
		};
	}

	private static String line(FactLevel level, Holding holding, int sources) {
		return switch (level) {
			case EXPLICIT, DEDUCTIVE -> "[" + TIME.format(holding.since()) + "] " + line(holding.fact().text());
			case INDUCTIVE -> " **Pattern**" + confidence(sources) + ": " + line(holding.fact().text());
			case CONTRADICTION -> " **CONTRADICTION**: " + line(holding.fact().text());
		};
	}

	// What is told on several lines would look like several facts, or like a heading.
	private static String line(String text) {
		return BREAKS.matcher(text).replaceAll(" ");
	}

	// By how many sources a pattern rests on; one that was only told has none.
	private static String confidence(int sources) {
		return (sources >= MANY_SOURCES) ? " [high]"
				: (sources >= SOME_SOURCES) ? " [medium]" : (sources > 0) ? " [low]" : "";
	}

}
