package io.peergraph.context;

import java.util.List;

import io.peergraph.message.Message;

/**
 * The newest messages that fit.
 *
 * @param costs what each message costs, newest first
 * @param newestFirst the messages
 * @param more whether there are older ones
 */
record RecentMessages(List<Integer> costs, List<Message> newestFirst, boolean more) {

	int tokens() {
		return this.costs.stream().mapToInt(Integer::intValue).sum();
	}

	List<Message> messages() {
		return this.newestFirst.reversed();
	}

	/**
	 * {@return what the newest of them costs, nothing when there are none}
	 */
	int ofNewest() {
		return this.costs.isEmpty() ? 0 : this.costs.getFirst();
	}

	/**
	 * {@return the number of the oldest of them}
	 * @param none what to return when there are none
	 */
	long first(long none) {
		return this.newestFirst.isEmpty() ? none : this.newestFirst.getLast().sequence();
	}

	/**
	 * {@return those after a message}
	 */
	RecentMessages after(long sequence) {
		return first((int) this.newestFirst.stream().filter((message) -> message.sequence() > sequence).count());
	}

	/**
	 * {@return the newest of them that cost no more}
	 */
	RecentMessages within(int room) {
		int used = 0;
		int kept = 0;
		while (kept < this.costs.size() && used + this.costs.get(kept) <= room) {
			used += this.costs.get(kept);
			kept++;
		}
		return first(kept);
	}

	private RecentMessages first(int kept) {
		return new RecentMessages(this.costs.subList(0, kept), this.newestFirst.subList(0, kept),
				this.more || kept < this.newestFirst.size());
	}

}
