package io.peergraph.network;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.peergraph.access.View;
import io.peergraph.measure.Arc;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Networks as anyone sees them, all at once or by slices of time. */
@Component
class Networks {

	private final Ties ties;

	private final Interactions interactions;

	private final Replies replies;

	private final Sociometry sociometry;

	private final StoredMeasures stored;

	private final Clock clock;

	Networks(Ties ties, Interactions interactions, Replies replies, Sociometry sociometry, StoredMeasures stored,
			Clock clock) {
		this.ties = ties;
		this.interactions = interactions;
		this.replies = replies;
		this.sociometry = sociometry;
		this.stored = stored;
		this.clock = clock;
	}

	/**
	 * {@return the network of a view}
	 * @param view of a workspace
	 * @param stretch when what counts was said, and as of when it is looked at
	 * @param kinds which ties are asked for
	 */
	Network find(View view, Stretch stretch, Set<TieKind> kinds) {
		Supplier<List<Tie>> all = SingletonSupplier.of(() -> this.ties.all(view, stretch));
		return network(view, stretch, kinds, all, () -> measured(view, stretch, all));
	}

	/**
	 * {@return the networks of a view in each of the slices of a time}
	 * @param view of a workspace
	 * @param slices of the time
	 * @param kinds which ties are asked for
	 */
	List<NetworkSlice> find(View view, TimeSlices slices, Set<TieKind> kinds) {
		List<Stretch> stretches = slices.stretches(this.clock.instant());
		Supplier<List<List<Tie>>> all = SingletonSupplier.of(() -> this.ties.all(view, stretches));
		Supplier<Map<Integer, List<Arc>>> answers = SingletonSupplier.of(() -> this.replies.find(view, slices));
		return IntStream.range(0, stretches.size()).mapToObj((index) -> {
			Stretch stretch = stretches.get(index);
			Supplier<List<Tie>> its = () -> all.get().get(index);
			return new NetworkSlice(stretch.from(), stretch.to(), network(view, stretch, kinds, its,
					() -> now(its, () -> answers.get().getOrDefault(index, List.of()))));
		}).toList();
	}

	private Network network(View view, Stretch stretch, Set<TieKind> kinds, Supplier<List<Tie>> all,
			Supplier<Optional<Measured>> measured) {
		return new Network(view, () -> all.get().stream().filter((tie) -> kinds.contains(tie.kind())).toList(),
				SingletonSupplier.of(() -> kinds.contains(TieKind.INTERACTS_WITH) ? this.interactions.all(view, stretch)
						: List.of()),
				SingletonSupplier.of(measured), (stretch.asOf() != null) ? stretch.asOf() : this.clock.instant());
	}

	// What a peer sees is never read from what was stored for the application.
	private Optional<Measured> measured(View view, Stretch stretch, Supplier<List<Tie>> all) {
		return (view instanceof View.Whole whole && stretch.isAlways() && this.stored.serves(whole))
				? this.stored.find(whole) : now(all, () -> this.replies.find(view, stretch));
	}

	private Optional<Measured> now(Supplier<List<Tie>> ties, Supplier<List<Arc>> answers) {
		return Optional.of(new Measured(SingletonSupplier.of(() -> this.sociometry.measure(ties.get(), answers.get())),
				this.clock.instant()));
	}

}
