package io.peergraph.api;

import java.util.List;
import java.util.function.Function;

/** A page of a list that is at hand as a whole. */
public final class ListPage {

	private ListPage() {
	}

	/**
	 * {@return the page of a list}
	 * @param <T> what is listed
	 * @param page which part
	 * @param all in the order in which they are listed
	 * @param place the key of an item; at a cursor of what is no longer there the list
	 * ends
	 */
	public static <T> Connection<T> of(Page page, List<T> all, Function<T, Cursor> place) {
		int from = (page.after() != null) ? index(all, place, page.after(), all.size() - 1) + 1 : 0;
		int to = (page.before() != null) ? index(all, place, page.before(), 0) : all.size();
		List<T> between = all.subList(Math.min(from, to), to);
		List<T> rows = page.backward() ? between.reversed() : between;
		return page.connect(rows.stream().limit(page.limit()).toList(), place, null);
	}

	private static <T> int index(List<T> all, Function<T, Cursor> place, Cursor cursor, int otherwise) {
		for (int i = 0; i < all.size(); i++) {
			if (place.apply(all.get(i)).equals(cursor)) {
				return i;
			}
		}
		return otherwise;
	}

}
