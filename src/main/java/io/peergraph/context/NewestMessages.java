package io.peergraph.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.Page;
import io.peergraph.confidentiality.Listeners;
import io.peergraph.message.Message;
import io.peergraph.message.MessagePages;
import io.peergraph.session.VisibleLog;
import org.jspecify.annotations.Nullable;

/**
 * What all who listen may hear of a log, from its end on. Each page is read once, and
 * hardly more than is asked for.
 */
final class NewestMessages {

	private static final int LARGEST_PAGE = 100;

	/** No page is smaller. */
	private static final int SMALLEST_PAGE = 10;

	/** What a message costs that is short, as long as none is known. */
	private static final int SHORT_MESSAGE = 20;

	private final MessagePages pages;

	private final Costs costs;

	private final VisibleLog log;

	private final Listeners listeners;

	private final List<Message> newestFirst = new ArrayList<>();

	private final List<Integer> each = new ArrayList<>();

	private @Nullable Cursor before;

	private boolean more = true;

	NewestMessages(MessagePages pages, Costs costs, VisibleLog log, Listeners listeners) {
		this.pages = pages;
		this.costs = costs;
		this.log = log;
		this.listeners = listeners;
	}

	/**
	 * {@return what the newest one costs; nothing when there is none, or no room for it}
	 */
	int costOfNewest(int room) {
		return (has(0, room) && this.each.getFirst() <= room) ? this.each.getFirst() : 0;
	}

	/**
	 * {@return those that cost no more than there is room}
	 */
	RecentMessages within(int room) {
		int left = room;
		int fitting = 0;
		while (has(fitting, left) && this.each.get(fitting) <= left) {
			left -= this.each.get(fitting);
			fitting++;
		}
		return new RecentMessages(List.copyOf(this.each.subList(0, fitting)),
				List.copyOf(this.newestFirst.subList(0, fitting)), fitting < this.each.size() || this.more);
	}

	// Whether there are more than so many.
	private boolean has(int count, int room) {
		while (this.newestFirst.size() <= count && this.more) {
			readOn(room);
		}
		return this.newestFirst.size() > count;
	}

	private void readOn(int room) {
		int size = Math.clamp(room / expectedCost() + 1, SMALLEST_PAGE, LARGEST_PAGE);
		Connection<Message> page = this.pages.read(this.log, new Page(size, true, null, this.before));
		Set<Message> heard = Set.copyOf(this.listeners.messages(page.nodes()));
		for (Message message : page.nodes().reversed()) {
			this.before = Cursor.of(message.sequence());
			if (heard.contains(message)) {
				this.newestFirst.add(message);
				this.each.add(this.costs.cost(message));
			}
		}
		this.more = page.pageInfo().hasPreviousPage();
	}

	private int expectedCost() {
		int all = this.each.stream().mapToInt(Integer::intValue).sum();
		return this.each.isEmpty() ? SHORT_MESSAGE : Math.max(1, all / this.each.size());
	}

}
