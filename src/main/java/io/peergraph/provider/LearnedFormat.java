package io.peergraph.provider;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How one model is made to reply in JSON of a certain shape: as the settings say, or as
 * its replies show.
 */
final class LearnedFormat {

	private final List<ReplyFormat> possible;

	private volatile @Nullable ReplyFormat learned;

	private LearnedFormat(List<ReplyFormat> possible) {
		this.possible = possible;
	}

	/**
	 * {@return what is known of an endpoint before it was called}
	 */
	static LearnedFormat of(Endpoint endpoint) {
		if (endpoint.structure() != null) {
			return new LearnedFormat(List.of(endpoint.structure()));
		}
		return new LearnedFormat(Stream.of(ReplyFormat.values())
			.filter((format) -> format != ReplyFormat.OBJECT || endpoint.provider() == Provider.OPENAI)
			.toList());
	}

	/**
	 * {@return what to try, in this order}: what was learned before, and the others since
	 * another model may be there by now
	 */
	List<ReplyFormat> toTry() {
		return Stream.concat(Stream.ofNullable(this.learned), this.possible.stream()).distinct().toList();
	}

	/**
	 * {@return whether it is known that the model takes it}
	 */
	boolean isLearned(ReplyFormat format) {
		return this.possible.size() == 1 || format == this.learned;
	}

	/** Remembers what the model takes. */
	void learn(ReplyFormat format) {
		this.learned = format;
	}

}
