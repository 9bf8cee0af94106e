package io.peergraph.session;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.peergraph.access.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Windows against the numbers of the messages in them, one by one. */
class WindowTests {

	private static final int NEWEST = 8;

	@Test
	void isHalfOpen() {
		Window window = new Window(3, 5L);

		assertThat(LongStream.rangeClosed(0, 6).filter(window::contains)).containsExactly(3L, 4L);
		assertThat(window.end()).isEqualTo(5);
		assertThat(window.size(2)).isZero();
		assertThat(window.size(3)).isEqualTo(1);
		assertThat(window.size(100)).isEqualTo(2);
	}

	@Test
	void hasNoEndWhileItIsOpen() {
		Window open = new Window(3, null);

		assertThat(open.contains(Long.MAX_VALUE - 1)).isTrue();
		assertThat(open.size(10)).isEqualTo(8);
		assertThat(Window.ALL.contains(1)).isTrue();
		assertThat(Window.ALL.contains(0)).isFalse();
		assertThat(open.within(Window.ALL)).isEqualTo(open);
		assertThat(open.within(new Window(5, null))).isEqualTo(new Window(5, null));
	}

	@Test
	void agreesWithTheMessagesInIt() {
		for (Window one : windows()) {
			assertThat(one.size(NEWEST)).as("%s", one).isEqualTo(messages(one).size());
			for (Window other : windows()) {
				Set<Long> both = new TreeSet<>(messages(one));
				both.retainAll(messages(other));

				assertThat(messages(one.within(other))).as("%s within %s", one, other).isEqualTo(both);
				assertThat(one.within(other).size(NEWEST)).isEqualTo(both.size());
				assertThat(other.within(one)).isEqualTo(one.within(other));
				if (!messages(one).isEmpty() && !messages(other).isEmpty()) {
					assertThat(one.meets(other)).as("%s meets %s", one, other).isEqualTo(!both.isEmpty());
				}
			}
		}
	}

	@Test
	void joinsOnlyWhatTouches() {
		assertThat(Window.joined(List.of(new Window(1, 3L), new Window(3, 5L), new Window(6, 7L), new Window(7, null))))
			.containsExactly(new Window(1, 5L), new Window(6, null));
		assertThat(Window.joined(List.of())).isEmpty();
	}

	@Test
	void keepsAllMessagesWhenItJoinsInAsFewWindowsAsTheyNeed() {
		Random random = new Random(7);
		for (int round = 0; round < 500; round++) {
			List<Window> windows = apart(random);
			List<Window> joined = Window.joined(windows);
			Set<Long> messages = messages(windows);

			assertThat(messages(joined)).as("%s", windows).isEqualTo(messages);
			assertThat(joined).as("%s", windows)
				.hasSize((int) messages.stream().filter((number) -> !messages.contains(number - 1)).count());
		}
	}

	@Test
	void countsWhatAViewHasOfALog() {
		Random random = new Random(11);
		for (int round = 0; round < 200; round++) {
			List<Window> windows = apart(random);
			VisibleLog log = new VisibleLog(View.of("w"), new SessionId("w", "s"), NEWEST, 0, windows);

			assertThat(log.size()).as("%s", windows).isEqualTo(messages(windows).size());
			assertThat(LongStream.rangeClosed(1, NEWEST).filter(log::contains).boxed()).as("%s", windows)
				.containsExactlyElementsOf(messages(windows));
			assertThat(log.size(4)).as("%s", windows)
				.isEqualTo(messages(windows).stream().filter((number) -> number <= 4).count());
		}
	}

	/** In order, none empty and none over the same messages as another. */
	private static List<Window> apart(Random random) {
		List<Long> borders = random.longs(random.nextInt(7), 1, NEWEST + 1).distinct().sorted().boxed().toList();
		return IntStream.range(0, borders.size())
			.filter((index) -> random.nextInt(3) > 0)
			.mapToObj((index) -> new Window(borders.get(index),
					(index + 1 < borders.size()) ? borders.get(index + 1) : null))
			.toList();
	}

	private static List<Window> windows() {
		return LongStream.rangeClosed(1, 6)
			.boxed()
			.flatMap((from) -> Stream.concat(Stream.of(new Window(from, null)),
					LongStream.rangeClosed(from, 7).mapToObj((to) -> new Window(from, to))))
			.toList();
	}

	private static Set<Long> messages(List<Window> windows) {
		return windows.stream()
			.flatMap((window) -> messages(window).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<Long> messages(Window window) {
		return LongStream.rangeClosed(1, NEWEST)
			.filter((number) -> window.fromSequence() <= number
					&& (window.toSequence() == null || number < window.toSequence()))
			.boxed()
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
