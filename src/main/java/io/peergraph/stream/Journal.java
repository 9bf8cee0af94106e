package io.peergraph.stream;

import java.util.Optional;

/**
 * A log in the database that can be followed. Its entries have places, which grow in the
 * order in which entries become visible to readers: whoever has read up to a place never
 * misses an entry that a slower transaction commits later. A number that a writer takes
 * before it commits is no such place, unless it holds a lock from then on to the commit.
 *
 * @param <E> what the log consists of
 */
public interface Journal<E> {

	/**
	 * {@return which log: cursors of one are none of another, and whoever writes to it
	 * rings for it}
	 */
	String log();

	/**
	 * {@return which part of the log; who follows the same part shares one poll}
	 */
	default String part() {
		return "";
	}

	/**
	 * {@return what comes after a place, at most some hundred entries; empty when the log
	 * has ended} Called by several threads, also to find out that there is nothing new,
	 * so that has to be cheap.
	 * @param after the place before the first entry, 0 for the start
	 */
	Optional<Slice<E>> read(long after);

	/**
	 * {@return whether an entry that was read before is still there}
	 * @param entry with its place
	 */
	boolean stands(Slice.Entry<E> entry);

	/**
	 * {@return the place of the newest entry there is now, 0 when there is none}
	 */
	long end();

}
