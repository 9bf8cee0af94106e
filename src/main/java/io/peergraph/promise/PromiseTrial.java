package io.peergraph.promise;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.peergraph.relation.Stance;
import io.peergraph.stance.PromiseOutcome;
import io.peergraph.stance.StanceKind;

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

	private final List<Promise> all;

	private final List<Telling> tellings;

	/** By their keys: what is said of promises by their deeds. */
	private final Map<String, Optional<Promise.Decision>> named = new HashMap<>();

	private PromiseTrial(Collection<Promise> all, Collection<Telling> tellings) {
		this.all = List.copyOf(all);
		this.tellings = tellings.stream().sorted(IN_TIME).toList();
	}

	/**
	 * {@return promises with what became of each}
	 * @param promises any
	 * @param all the promises among which they are, with all of the same peers
	 * @param tellings what was said by these peers or of them, by their names
	 */
	static List<Promise> decide(List<Promise> promises, Collection<Promise> all, Map<String, List<Telling>> tellings) {
		Map<String, PromiseTrial> trials = new HashMap<>();
		return promises.stream()
			.map((promise) -> trials
				.computeIfAbsent(promise.by(),
						(by) -> new PromiseTrial(all.stream().filter((one) -> one.by().equals(by)).toList(),
								tellings.getOrDefault(by, List.of())))
				.decide(promise))
			.toList();
	}

	private Promise decide(Promise promise) {
		return promise.decided(agreed((telling) -> withdrawn(promise, telling)
			.or(() -> telling.decide(promise, (stance) -> isOnly(promise, telling, stance)))).orElse(null));
	}

	// Who takes back "my promise" means the only one that is left.
	private Optional<Promise.Decision> withdrawn(Promise promise, Telling telling) {
		if (!telling.mayMean(promise) || !telling.takesBack()) {
			return Optional.empty();
		}
		List<String> left = this.all.stream()
			.filter(telling::mayMean)
			.filter((one) -> named(one).filter((before) -> telling.place().at().isAfter(before.at())).isEmpty())
			.map(Promise::key)
			.toList();
		return left.equals(List.of(promise.key())) ? Optional.of(telling.withdrawn()) : Optional.empty();
	}

	private Optional<Promise.Decision> named(Promise promise) {
		return this.named.computeIfAbsent(promise.key(),
				(_) -> agreed((telling) -> telling.decide(promise, (stance) -> false)));
	}

	// What is said of any promise is said of the only one that it can mean: of what the
	// two have promised each other, or else of all that was promised. One that ended
	// otherwise before is not meant where there is another.
	private boolean isOnly(Promise promise, Telling telling, Stance stance) {
		List<Promise> made = this.all.stream().filter((one) -> !one.place().isAfter(telling.place())).toList();
		List<Promise> theirs = made.stream().filter((one) -> Telling.isBetween(one, stance)).toList();
		List<Promise> meant = theirs.isEmpty() ? made : theirs;
		List<Promise> left = (meant.size() == 1) ? meant
				: meant.stream().filter((one) -> !isOver(one, telling, stance)).toList();
		return left.size() == 1 && left.getFirst().key().equals(promise.key());
	}

	private boolean isOver(Promise promise, Telling telling, Stance stance) {
		PromiseOutcome said = (stance.kind() == StanceKind.KEPT) ? PromiseOutcome.KEPT : PromiseOutcome.BROKEN;
		return named(promise)
			.filter((decision) -> decision.outcome() != said && telling.place().at().isAfter(decision.at()))
			.isPresent();
	}

	private Optional<Promise.Decision> agreed(Function<Telling, Optional<Promise.Decision>> said) {
		return agreed(this.tellings.stream().flatMap((telling) -> said.apply(telling).stream()).toList());
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
