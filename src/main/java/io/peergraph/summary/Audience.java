package io.peergraph.summary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.UUID;

import io.peergraph.session.Window;

/**
 * Those who witnessed the same of a session, the application among them when they
 * witnessed all. An audience has summaries of its own, made of nothing but what it
 * witnessed; as long as two audiences witnessed the same, they share them.
 *
 * @param windows what was witnessed, in order and apart from each other
 */
record Audience(List<Window> windows) {

	/** Who witnessed everything. */
	static final Audience ALL = new Audience(List.of(Window.ALL));

	/** No key is longer, since an index holds it. */
	private static final int LONGEST_KEY = 200;

	Audience {
		windows = Window.joined(windows.stream().filter((window) -> window.end() > window.fromSequence()).toList());
	}

	/**
	 * A part of a log without a gap.
	 *
	 * @param audience the key of all audiences that witnessed the same up to any message
	 * of it
	 * @param from the number of its first message
	 * @param upTo the number of its last message
	 */
	record Stretch(String audience, long from, long upTo) {
	}

	/**
	 * {@return what was witnessed without a gap, in order}
	 */
	List<Stretch> stretches() {
		List<Stretch> stretches = new ArrayList<>();
		StringBuilder before = new StringBuilder();
		for (Window window : this.windows) {
			stretches.add(new Stretch(key(before + "" + window.fromSequence() + "-"), window.fromSequence(),
					window.end() - 1));
			before.append(window.fromSequence()).append('-').append(window.end() - 1).append(' ');
		}
		return stretches;
	}

	/**
	 * {@return the key of all audiences that witnessed the same up to a message that this
	 * one witnessed}
	 */
	String key(long upTo) {
		return stretches().stream()
			.filter((stretch) -> stretch.from() <= upTo && upTo <= stretch.upTo())
			.map(Stretch::audience)
			.findFirst()
			.orElseThrow();
	}

	/**
	 * {@return the first of some messages that a summary may tell of, by the key of the
	 * audience it was made for; a number that no message has when it tells of none}
	 * @param numbers of messages
	 */
	Map<String, Long> firsts(NavigableSet<Long> numbers) {
		Map<String, Long> firsts = new HashMap<>();
		long before = Long.MAX_VALUE;
		for (Stretch stretch : stretches()) {
			Long next = numbers.ceiling(stretch.from());
			// Whoever shares the key may have stayed longer.
			firsts.put(stretch.audience(), Math.min(before, (next != null) ? next : Long.MAX_VALUE));
			if (next != null && next <= stretch.upTo()) {
				before = Math.min(before, next);
			}
		}
		return firsts;
	}

	boolean contains(long sequence) {
		return this.windows.stream().anyMatch((window) -> window.contains(sequence));
	}

	/**
	 * {@return the number of the next message after that one at which so many more are
	 * witnessed}
	 */
	OptionalLong nextMark(long after, int every) {
		return nth((count(after) / every + 1) * every);
	}

	/**
	 * {@return the number of the last message up to that one at which so many more were
	 * witnessed}
	 */
	OptionalLong lastMark(long upTo, int every) {
		long marks = count(upTo) / every;
		return (marks > 0) ? nth(marks * every) : OptionalLong.empty();
	}

	private long count(long upTo) {
		return this.windows.stream().mapToLong((window) -> window.size(upTo)).sum();
	}

	private OptionalLong nth(long number) {
		long left = number;
		for (Window window : this.windows) {
			long size = window.end() - window.fromSequence();
			if (left <= size) {
				return OptionalLong.of(window.fromSequence() + left - 1);
			}
			left -= size;
		}
		return OptionalLong.empty();
	}

	private static String key(String text) {
		return (text.length() <= LONGEST_KEY) ? text
				: UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
	}

}
