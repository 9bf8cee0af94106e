package io.peergraph.representation;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.peergraph.fact.FactLevel;

/**
 * Facts in words, as models read them: a section for each level, a line for each fact.
 */
final class Markdown {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
		.withZone(ZoneOffset.UTC);

	private Markdown() {
	}

	static String of(List<Holding> holdings) {
		Map<FactLevel, List<Holding>> byLevel = holdings.stream()
			.collect(Collectors.groupingBy((holding) -> holding.fact().level(), TreeMap::new, Collectors.toList()));
		return byLevel.entrySet()
			.stream()
			.map((level) -> section(level.getKey(), level.getValue()))
			.collect(Collectors.joining("\n"));
	}

	private static String section(FactLevel level, List<Holding> holdings) {
		return holdings.stream()
			.map((holding) -> line(level, holding))
			.collect(Collectors.joining("\n", "## " + heading(level) + "\n\n", "\n"));
	}

	private static String heading(FactLevel level) {
		return switch (level) {
			case EXPLICIT -> "Explicit Observations";
			case DEDUCTIVE -> "Deductive Observations";
			case INDUCTIVE -> "Inductive Observations";
			case CONTRADICTION -> "Contradictions";
		};
	}

	private static String line(FactLevel level, Holding holding) {
		return switch (level) {
			case EXPLICIT, DEDUCTIVE -> "[" + TIME.format(holding.since()) + "] " + holding.fact().text();
			case INDUCTIVE -> " **Pattern**: " + holding.fact().text();
			case CONTRADICTION -> " **CONTRADICTION**: " + holding.fact().text();
		};
	}

}
