package io.peergraph.stream;

import java.util.List;

/**
 * Entries of a log that follow each other.
 *
 * @param <E> what the log consists of
 * @param entries in the order of their places
 * @param upTo the place up to which nothing is missing: at least that of the last entry
 * @param more whether there may be more right behind them
 */
public record Slice<E>(List<Entry<E>> entries, long upTo, boolean more) {

	/**
	 * An entry with its place.
	 *
	 * @param <E> what the log consists of
	 * @param place 1 or more, greater than that of every entry that could be read before
	 * it
	 * @param value the entry
	 */
	public record Entry<E>(long place, E value) {
	}

}
