package io.peergraph.promise;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.peergraph.stance.PromiseOutcome;

/**
 * What became of promises, by what was said after them. Whoever says so is believed, and
 * may correct itself; where one says otherwise than another, it is not sure.
 */
final class PromiseTrial {

	private static final Comparator<Telling> IN_TIME = Comparator.comparing((Telling one) -> one.place().at())
		.thenComparing((one) -> one.place().session())
		.thenComparingLong((one) -> one.place().sequence())
		.thenComparing(Telling::fact)
		.thenComparing(Telling::quote);

	private PromiseTrial() {
	}

	/**
	 * {@return a promise with what became of it}
	 * @param promise any
	 * @param all the promises among which it is, with all between the same peers
	 * @param tellings what was said by its peer or of it
	 */
	static Promise decide(Promise promise, Collection<Promise> all, Collection<Telling> tellings) {
		List<Promise.Decision> said = tellings.stream()
			.sorted(IN_TIME)
			.flatMap((telling) -> telling.decide(promise, isOnly(promise, all, telling)).stream())
			.toList();
		return promise.decided(agreed(said).orElse(null));
	}

	private static boolean isOnly(Promise promise, Collection<Promise> all, Telling telling) {
		return all.stream()
			.filter((one) -> one.by().equals(promise.by()) && one.to().stream().anyMatch(promise.to()::contains))
			.filter((one) -> !one.place().isAfter(telling.place()))
			.count() == 1;
	}

	// What was taken back is owed no more, whatever is said of it later.
	private static Optional<Promise.Decision> agreed(List<Promise.Decision> said) {
		if (said.isEmpty() || said.getFirst().outcome() == PromiseOutcome.WITHDRAWN) {
			return said.stream().findFirst();
		}
		Map<String, PromiseOutcome> last = new LinkedHashMap<>();
		said.stream()
			.filter((one) -> one.outcome() != PromiseOutcome.WITHDRAWN)
			.forEach((one) -> last.put(one.saidBy(), one.outcome()));
		return (last.values().stream().distinct().count() == 1)
				? said.stream().filter((one) -> one.outcome() == last.values().iterator().next()).findFirst()
				: Optional.empty();
	}

}
