package io.peergraph.api;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts that are joined and come apart again. */
class JoinedTextTests {

	private final JoinedText joined = new JoinedText(':');

	@Test
	void escapesOnlyWhatIsNeeded() {
		assertThat(this.joined.join(List.of("a", "b:c", "d/e", ""))).isEqualTo("a:b/:c:d//e:");
		assertThat(this.joined.join(List.of(""))).isEmpty();
	}

	@Test
	void comesApartIntoWhatItWasWhateverThatHolds() {
		Random random = new Random(29);
		for (int round = 0; round < 2_000; round++) {
			List<String> parts = IntStream.rangeClosed(0, random.nextInt(4)).mapToObj((_) -> text(random)).toList();

			assertThat(this.joined.split(this.joined.join(parts))).isEqualTo(parts);
		}
	}

	@Test
	void takesWhatNobodyJoinedAsItIs() {
		assertThat(this.joined.split("")).containsExactly("");
		assertThat(this.joined.split("a/")).containsExactly("a/");
		assertThat(this.joined.split("::")).containsExactly("", "", "");
	}

	private static String text(Random random) {
		return random.ints(random.nextInt(5), 0, 5)
			.mapToObj(List.of(":", "/", "a", "🎻", "\uD800")::get)
			.collect(Collectors.joining());
	}

}
