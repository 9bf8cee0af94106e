package io.peergraph;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.peergraph.graph.CannotStart;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * From where to where numbers, times and sizes of settings go. What is beyond would be
 * found out later, by a pool without threads or a wait without end.
 */
final class SettingRanges {

	private static final Duration MOMENT = Duration.ofMillis(1);

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration DAY = Duration.ofDays(1);

	private static final Duration CENTURY = Duration.ofDays(36_500);

	private static final Map<String, Range<?>> RANGES = ranges();

	private SettingRanges() {
	}

	/**
	 * Checks all that is set.
	 * @throws CannotStart when something is out of its range
	 */
	static void check(Environment environment) {
		Binder binder = Binder.get(environment);
		RANGES.forEach((setting, range) -> check(binder, setting, range));
	}

	/**
	 * {@return whether there is a range for the setting}
	 */
	static boolean has(String setting) {
		return RANGES.containsKey(setting);
	}

	private static <T extends Comparable<T>> void check(Binder binder, String setting, Range<T> range) {
		try {
			T value = binder.bind(setting, range.type()).orElse(null);
			if (value != null && (value.compareTo(range.least()) < 0 || value.compareTo(range.most()) > 0)) {
				throw new CannotStart(setting + "=" + shown(value) + ": must be from " + shown(range.least()) + " to "
						+ shown(range.most()));
			}
		}
		catch (BindException _) {
			// That it is none at all is said where it is used.
		}
	}

	private static String shown(Object value) {
		return switch (value) {
			case Duration time -> shown(time);
			case DataSize size when size.toBytes() % DataSize.ofMegabytes(1).toBytes() == 0 ->
				size.toMegabytes() + "MB";
			default -> value.toString();
		};
	}

	private static String shown(Duration time) {
		if (time.toMillis() % 1000 != 0) {
			return time.toMillis() + "ms";
		}
		return (time.toSeconds() % DAY.toSeconds() == 0 && !time.isZero()) ? time.toDays() + "d"
				: time.toSeconds() + "s";
	}

	private static Map<String, Range<?>> ranges() {
		Map<String, Range<?>> all = new TreeMap<>();
		all.put("peergraph.access.log", new Range<>(Duration.class, Duration.ZERO, CENTURY));
		Stream.of("aliases", "cost", "depth", "tokens")
			.forEach((limit) -> all.put("peergraph.api.limits." + limit, count(1, Integer.MAX_VALUE)));
		Stream.of("answer", "size")
			.forEach((limit) -> all.put("peergraph.api.limits." + limit,
					new Range<>(DataSize.class, DataSize.ofBytes(1), DataSize.ofMegabytes(2047))));
		all.put("peergraph.api.request-timeout", new Range<>(Duration.class, MOMENT, DAY));
		all.put("peergraph.api.subscriptions.keep-alive", new Range<>(Duration.class, MOMENT, HOUR));
		all.put("peergraph.api.subscriptions.most", count(1, 1_000_000));
		all.put("peergraph.api.subscriptions.most-per-connection", count(1, 1_000_000));
		all.put("peergraph.bolt-port", count(0, 65_535));
		all.put("peergraph.browser-port", count(0, 65_535));
		all.put("peergraph.database.heap", size(128, 1024 * 1024));
		all.put("peergraph.database.page-cache", size(8, 16 * 1024 * 1024));
		all.put("peergraph.database.schema-time-limit", new Range<>(Duration.class, MOMENT, CENTURY));
		all.put("peergraph.database.time-limit", new Range<>(Duration.class, MOMENT, CENTURY));
		all.put("peergraph.deriver.batch-tokens", count(1, 1_000_000));
		all.put("peergraph.deriver.enough", count(0, 1_000_000));
		all.put("peergraph.deriver.patience", new Range<>(Duration.class, Duration.ZERO, DAY));
		Stream.of("minimal", "low", "medium", "high", "max")
			.forEach(
					(level) -> all.put("peergraph.dialectic.time." + level, new Range<>(Duration.class, MOMENT, HOUR)));
		all.put("peergraph.fact.similarity", new Range<>(Double.class, 0.0, 1.0));
		all.put("peergraph.network.measured-at-once", count(0, 1_000_000));
		all.put("peergraph.network.measures-age", new Range<>(Duration.class, Duration.ZERO, CENTURY));
		all.put("peergraph.network.patience", new Range<>(Duration.class, Duration.ZERO, HOUR));
		all.put("peergraph.recall.compared.messages", count(0, 10_000_000));
		all.put("peergraph.recall.compared.tokens", count(0, 1_000_000_000));
		all.put("peergraph.stream.idle", new Range<>(Duration.class, MOMENT, HOUR));
		all.put("peergraph.stream.kept", count(0, 1_000_000));
		all.put("peergraph.summary.audiences", count(0, 10_000));
		all.putAll(ofModels());
		all.putAll(ofWork());
		return all;
	}

	private static Map<String, Range<?>> ofModels() {
		Map<String, Range<?>> all = new TreeMap<>();
		Stream.of("", "extract.", "summarise.", "answer.", "dream.")
			.flatMap((role) -> Stream.of(role, role + "fallback."))
			.map("peergraph.model."::concat)
			.forEach((model) -> {
				all.put(model + "max-tokens", count(1, 10_000_000));
				all.put(model + "retries", count(0, 20));
				all.put(model + "temperature", new Range<>(Double.class, 0.0, 2.0));
				all.put(model + "timeout", new Range<>(Duration.class, MOMENT, HOUR));
			});
		all.put("peergraph.model.embed.batch", count(1, 10_000));
		all.put("peergraph.model.embed.dimension", count(0, 4096));
		all.put("peergraph.model.embed.retries", count(0, 20));
		all.put("peergraph.model.embed.timeout", new Range<>(Duration.class, MOMENT, HOUR));
		return all;
	}

	private static Map<String, Range<?>> ofWork() {
		return Map.of("peergraph.work.attempts", count(1, 100), "peergraph.work.delay",
				new Range<>(Duration.class, MOMENT, HOUR), "peergraph.work.drain",
				new Range<>(Duration.class, Duration.ZERO, HOUR), "peergraph.work.idle",
				new Range<>(Duration.class, MOMENT, HOUR), "peergraph.work.lease",
				new Range<>(Duration.class, Duration.ofSeconds(1), DAY), "peergraph.work.stall",
				new Range<>(Duration.class, Duration.ofSeconds(1), DAY), "peergraph.work.workers", count(1, 256));
	}

	private static Range<Integer> count(int least, int most) {
		return new Range<>(Integer.class, least, most);
	}

	private static Range<DataSize> size(long leastMegabytes, long mostMegabytes) {
		return new Range<>(DataSize.class, DataSize.ofMegabytes(leastMegabytes), DataSize.ofMegabytes(mostMegabytes));
	}

	/** The least and the most that a setting may be. */
	private record Range<T extends Comparable<T>>(Class<T> type, T least, T most) {
	}

}
