package io.peergraph.session;

import java.util.ArrayList;
import java.util.List;

import io.peergraph.graph.Column;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A part of a session's log, half open.
 *
 * @param fromSequence the first message in it, 1 or more
 * @param toSequence the first message after it, null while it is open
 */
public record Window(long fromSequence, @Nullable Long toSequence) {

	/** All of a log. */
	public static final Window ALL = new Window(1, null);

	/**
	 * {@return the window that is stored with these bounds}
	 * @param from the first message in it
	 * @param to the first message after it, null while it is open
	 */
	public static Window of(Value from, Value to) {
		return new Window(from.asLong(), Column.number(to));
	}

	/**
	 * {@return the window that a statement gives as a list of its bounds}
	 * @param range both bounds
	 */
	public static Window of(Value range) {
		return of(range.get(0), range.get(1));
	}

	/**
	 * {@return the first message after it, a number no message has while it is open}
	 */
	public long end() {
		return (this.toSequence != null) ? this.toSequence : Long.MAX_VALUE;
	}

	/**
	 * {@return whether the message of that number is in it}
	 * @param sequence of a message
	 */
	public boolean contains(long sequence) {
		return this.fromSequence <= sequence && sequence < end();
	}

	/**
	 * {@return whether both were open at the same time}
	 * @param other over the same log
	 */
	public boolean meets(Window other) {
		return this.fromSequence < other.end() && other.fromSequence < end();
	}

	/**
	 * {@return what is in both, possibly nothing}
	 * @param other over the same log
	 */
	public Window within(Window other) {
		long from = Math.max(this.fromSequence, other.fromSequence);
		long to = Math.min(end(), other.end());
		return new Window(from, (to != Long.MAX_VALUE) ? Math.max(from, to) : null);
	}

	/**
	 * {@return how many messages of a log are in it}
	 * @param sequence of the newest message of the log
	 */
	public long size(long sequence) {
		return Math.max(0, Math.min(end(), sequence + 1) - this.fromSequence);
	}

	/**
	 * {@return the same messages in as few windows as possible}
	 * @param windows in order, none over the same messages as another
	 */
	public static List<Window> joined(List<Window> windows) {
		List<Window> joined = new ArrayList<>();
		for (Window window : windows) {
			boolean adjacent = !joined.isEmpty() && joined.getLast().end() == window.fromSequence();
			joined.add(adjacent ? new Window(joined.removeLast().fromSequence(), window.toSequence()) : window);
		}
		return List.copyOf(joined);
	}

}
