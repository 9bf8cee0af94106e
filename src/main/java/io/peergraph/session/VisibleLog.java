package io.peergraph.session;

import java.util.List;
import java.util.Map;

import io.peergraph.access.View;

/**
 * How much of a session's log a view has. Every read of messages starts here: no windows,
 * no messages.
 *
 * @param view whose sight it is
 * @param session of which
 * @param sequence the number of the newest message, seen or not
 * @param tombstones how many messages were deleted
 * @param windows what is seen, in order and apart from each other
 */
public record VisibleLog(View view, SessionId session, long sequence, long tombstones, List<Window> windows) {

	/**
	 * {@return all of a session's log}
	 */
	static VisibleLog whole(Session session) {
		return new VisibleLog(session.view(), session.id(), session.sequence(), session.tombstones(),
				List.of(Window.ALL));
	}

	/**
	 * {@return the windows as statements take them}
	 */
	public List<Map<String, Object>> parameters() {
		return this.windows.stream()
			.map((window) -> Map.<String, Object>of("workspace", this.session.workspace(), "session",
					this.session.name(), "fromSequence", window.fromSequence(), "toSequence", window.end()))
			.toList();
	}

	/**
	 * {@return whether the message of that number is seen}
	 * @param number of a message
	 */
	public boolean contains(long number) {
		return this.windows.stream().anyMatch((window) -> window.contains(number));
	}

	/**
	 * {@return whether what is said next is seen}
	 */
	public boolean isOpen() {
		return !this.windows.isEmpty() && this.windows.getLast().toSequence() == null;
	}

	/**
	 * {@return how many messages are seen, deleted ones included}
	 */
	public long size() {
		return size(this.sequence);
	}

	/**
	 * {@return how many messages up to that number are seen, deleted ones included}
	 * @param number of a message
	 */
	public long size(long number) {
		return this.windows.stream().mapToLong((window) -> window.size(number)).sum();
	}

}
