package io.peergraph.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A list of numbers, read page by page. */
class PageTests {

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 6, 7 })
	void readsAllOnceInOrderForward(int length) {
		List<Integer> read = new ArrayList<>();
		Connection<Integer> page = read(length, new Page(3, false, null, null));
		read.addAll(page.nodes());
		assertThat(page.pageInfo().hasPreviousPage()).isFalse();
		while (page.pageInfo().hasNextPage()) {
			page = read(length, new Page(3, false, cursor(page.pageInfo().endCursor()), null));
			read.addAll(page.nodes());
			assertThat(page.pageInfo().hasPreviousPage()).isTrue();
			assertThat(page.nodes()).isNotEmpty();
		}

		assertThat(read).isEqualTo(IntStream.range(0, length).boxed().toList());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 6, 7 })
	void readsAllOnceInOrderBackward(int length) {
		List<Integer> read = new ArrayList<>();
		Connection<Integer> page = read(length, Page.last(3));
		read.addAll(0, page.nodes());
		assertThat(page.pageInfo().hasNextPage()).isFalse();
		while (page.pageInfo().hasPreviousPage()) {
			page = read(length, new Page(3, true, null, cursor(page.pageInfo().startCursor())));
			read.addAll(0, page.nodes());
			assertThat(page.pageInfo().hasNextPage()).isTrue();
			assertThat(page.nodes()).isNotEmpty();
		}

		assertThat(read).isEqualTo(IntStream.range(0, length).boxed().toList());
	}

	private static Connection<Integer> read(int length, Page page) {
		long after = (page.after() != null) ? page.after().number(0) : -1;
		long before = (page.before() != null) ? page.before().number(0) : length;
		List<Integer> between = IntStream.range(0, length)
			.filter((number) -> after < number && number < before)
			.boxed()
			.toList();
		List<Integer> rows = page.backward() ? between.reversed() : between;
		return page.connect(rows.stream().limit(page.limit()).toList(), Cursor::of, (long) length);
	}

	private static Cursor cursor(@Nullable String encoded) {
		return Cursor.decode(Objects.requireNonNull(encoded), "", "after");
	}

}
