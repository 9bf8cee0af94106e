package io.peergraph.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.peergraph.assertion.Rating;
import io.peergraph.assertion.Ratings;

/**
 * Gathers ratings into batches by one peer each, looking far ahead, since few lines in a
 * row are by the same. It does not matter which is stored first: each has its own time.
 */
final class RatingBatches {

	private static final int LOOK_AHEAD = 10_000;

	private final Map<String, List<Rating>> open = new LinkedHashMap<>();

	private final Consumer<RatingBatch> next;

	private int waiting;

	/**
	 * Gathers batches.
	 * @param next takes each batch
	 */
	RatingBatches(Consumer<RatingBatch> next) {
		this.next = next;
	}

	void add(Rating rating) {
		List<Rating> ratings = this.open.computeIfAbsent(rating.from(), (_) -> new ArrayList<>());
		ratings.add(rating);
		this.waiting++;
		if (ratings.size() == Ratings.MOST_AT_ONCE) {
			send(rating.from());
		}
		else if (this.waiting >= LOOK_AHEAD) {
			send(this.open.keySet().iterator().next());
		}
	}

	/** Sends what is left. */
	void finish() {
		List.copyOf(this.open.keySet()).forEach(this::send);
	}

	private void send(String from) {
		List<Rating> ratings = this.open.remove(from);
		if (ratings != null) {
			this.waiting -= ratings.size();
			this.next.accept(new RatingBatch(from, ratings));
		}
	}

}
