package io.peergraph.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.peergraph.api.Cursor;
import io.peergraph.api.Page;
import io.peergraph.message.Message;
import io.peergraph.message.MessagePages;

/**
 * The newest messages that fit.
 *
 * @param costs what each message costs, newest first
 * @param newestFirst the messages
 * @param more whether there are older ones
 */
record RecentMessages(List<Integer> costs, List<Message> newestFirst, boolean more) {

	private static final int LARGEST_PAGE = 100;

	/** No page is smaller, and no shorter message is expected for a larger one. */
	private static final int SMALLEST_PAGE = 10;

	private static final int SHORT_MESSAGE = 20;

	/**
	 * {@return what the newest message costs; nothing when there is none, or no room for
	 * it}
	 */
	static int costOfNewest(MessagePages pages, Costs costs, ContextRequest request, int room) {
		return request.listeners()
			.messages(pages.read(request.view(), request.session(), Page.last(1)).nodes())
			.stream()
			.mapToInt(costs::cost)
			.filter((cost) -> cost <= room)
			.findFirst()
			.orElse(0);
	}

	/**
	 * {@return the newest messages that cost no more than there is room; hardly more than
	 * these are read}
	 */
	static RecentMessages find(MessagePages pages, Costs costs, ContextRequest request, int room) {
		List<Integer> each = new ArrayList<>();
		List<Message> found = new ArrayList<>();
		int left = room;
		boolean more = true;
		Cursor before = null;
		while (more) {
			int size = Math.clamp(left / SHORT_MESSAGE, SMALLEST_PAGE, LARGEST_PAGE);
			var page = pages.read(request.view(), request.session(), new Page(size, true, null, before));
			Set<Message> heard = Set.copyOf(request.listeners().messages(page.nodes()));
			for (Message message : page.nodes().reversed()) {
				before = Cursor.of(message.sequence());
				if (!heard.contains(message)) {
					continue;
				}
				int cost = costs.cost(message);
				if (cost > left) {
					return new RecentMessages(each, found, true);
				}
				left -= cost;
				each.add(cost);
				found.add(message);
			}
			more = page.pageInfo().hasPreviousPage();
		}
		return new RecentMessages(each, found, false);
	}

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
