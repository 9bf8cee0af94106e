package io.peergraph.context;

import java.util.ArrayList;
import java.util.List;

import io.peergraph.api.Cursor;
import io.peergraph.api.Page;
import io.peergraph.message.Message;
import io.peergraph.message.MessagePages;

import org.springframework.stereotype.Component;

/** Reads the newest messages, as many as fit and hardly more. */
@Component
class Newest {

	private static final int LARGEST_PAGE = 100;

	/** No page is smaller, and no shorter message is expected for a larger one. */
	private static final int SMALLEST_PAGE = 10;

	private static final int SHORT_MESSAGE = 20;

	private final MessagePages pages;

	private final Costs costs;

	Newest(MessagePages pages, Costs costs) {
		this.pages = pages;
		this.costs = costs;
	}

	/**
	 * {@return what the newest message costs; nothing when there is none, or no room for
	 * it}
	 */
	int ofOne(ContextRequest request, int room) {
		return this.pages.of(request.view(), request.session(), Page.last(1))
			.nodes()
			.stream()
			.mapToInt(this.costs::of)
			.filter((cost) -> cost <= room)
			.findFirst()
			.orElse(0);
	}

	/**
	 * {@return the newest messages that cost no more than there is room}
	 */
	Recent of(ContextRequest request, int room) {
		List<Integer> costs = new ArrayList<>();
		List<Message> found = new ArrayList<>();
		int left = room;
		boolean more = true;
		Cursor before = null;
		while (more) {
			int size = Math.clamp(left / SHORT_MESSAGE, SMALLEST_PAGE, LARGEST_PAGE);
			var page = this.pages.of(request.view(), request.session(), new Page(size, true, null, before));
			for (Message message : page.nodes().reversed()) {
				int cost = this.costs.of(message);
				if (cost > left) {
					return new Recent(costs, found, true);
				}
				left -= cost;
				costs.add(cost);
				found.add(message);
				before = Cursor.of(message.sequence());
			}
			more = page.pageInfo().hasPreviousPage();
		}
		return new Recent(costs, found, false);
	}

}
