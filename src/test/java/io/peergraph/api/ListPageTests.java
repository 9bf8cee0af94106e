package io.peergraph.api;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A list that is at hand as a whole, read page by page. */
class ListPageTests {

	private static final List<Integer> ALL = List.of(1, 2, 3, 4);

	@Test
	void liesStrictlyBetweenTwoCursors() {
		assertThat(read(new Page(9, false, Cursor.of(1), Cursor.of(4)))).containsExactly(2, 3);
		assertThat(read(new Page(1, true, null, Cursor.of(4)))).containsExactly(3);
		assertThat(read(new Page(9, false, Cursor.of(4), Cursor.of(1)))).isEmpty();
	}

	@Test
	void endsAtWhatIsNoLongerThere() {
		assertThat(read(new Page(9, false, Cursor.of(7), null))).isEmpty();
		assertThat(read(new Page(9, true, null, Cursor.of(7)))).isEmpty();
	}

	private static List<Integer> read(Page page) {
		return ListPage.of(page, ALL, Cursor::of).nodes();
	}

}
