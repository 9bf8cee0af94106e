package io.peergraph.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;

import io.peergraph.session.Window;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who shares summaries, against the messages they witnessed, one by one. */
class AudienceTests {

	private static final int NEWEST = 12;

	@Test
	void isNobodyElseForWindowsThatTouchOrAreEmpty() {
		assertThat(new Audience(List.of(new Window(1, 3L), new Window(3, 3L), new Window(3, null))))
			.isEqualTo(Audience.ALL);
	}

	@Test
	void sharesAKeyExactlyWithThoseWhoWitnessedTheSameUpToThere() {
		Random random = new Random(43);
		for (int round = 0; round < 500; round++) {
			Audience one = audience(random);
			Audience other = audience(random);
			for (long upTo = 1; upTo <= NEWEST; upTo++) {
				if (one.contains(upTo) && other.contains(upTo)) {
					assertThat(one.key(upTo).equals(other.key(upTo))).as("%s and %s up to %d", one, other, upTo)
						.isEqualTo(witnessed(one, upTo).equals(witnessed(other, upTo)));
				}
			}
		}
	}

	@Test
	void hasItsMarksWhereSoManyMoreWereWitnessed() {
		Random random = new Random(47);
		for (int round = 0; round < 500; round++) {
			Audience audience = audience(random);
			int every = 1 + random.nextInt(4);
			List<Long> all = witnessed(audience, NEWEST);
			TreeSet<Long> marks = new TreeSet<>();
			for (int count = every; count <= all.size(); count += every) {
				marks.add(all.get(count - 1));
			}
			for (long at = 0; at <= NEWEST; at++) {
				Long last = marks.floor(at);
				assertThat(audience.lastMark(at, every)).as("%s at %d every %d", audience, at, every)
					.isEqualTo((last != null) ? OptionalLong.of(last) : OptionalLong.empty());
				Long next = marks.higher(at);
				if (next != null) {
					assertThat(audience.nextMark(at, every)).as("%s at %d every %d", audience, at, every)
						.hasValue(next);
				}
			}
		}
	}

	@Test
	void hasNoKeyThatIsTooLongForAnIndex() {
		List<Window> windows = LongStream.range(1, 200).mapToObj((from) -> new Window(from * 3, from * 3 + 1)).toList();

		assertThat(new Audience(windows).stretches()).extracting(Audience.Stretch::audience)
			.doesNotHaveDuplicates()
			.allSatisfy((key) -> assertThat(key).hasSizeLessThanOrEqualTo(200));
	}

	private static Audience audience(Random random) {
		List<Window> windows = new ArrayList<>();
		for (long from = 1; from <= NEWEST; from++) {
			if (random.nextBoolean()) {
				windows.add(new Window(from, from + 1));
			}
		}
		if (random.nextBoolean()) {
			windows.add(new Window(NEWEST + 1, null));
		}
		return new Audience(windows);
	}

	private static List<Long> witnessed(Audience audience, long upTo) {
		return LongStream.rangeClosed(1, upTo).filter(audience::contains).boxed().toList();
	}

}
