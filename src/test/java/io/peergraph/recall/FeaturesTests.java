package io.peergraph.recall;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.message.Message;
import io.peergraph.session.SessionId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FeaturesTests {

	@Test
	void areInTheOrderOfTheConversations() {
		Features features = new Features("eggs", List.of(candidate("second", 1, "d", 0), candidate("first", 3, "c", 0),
				candidate("first", 1, "a", 0), candidate("first", 2, "b", 0)));

		assertThat(IntStream.range(0, features.size()).mapToObj((index) -> features.message(index).content()))
			.containsExactly("a", "b", "c", "d");
	}

	// 1, 2 and 3 beside one that fits in no way: mean 1.5, deviation the root of 1.25.
	@Test
	void areStandardDeviationsAmongThemAndOneThatFitsInNoWay() {
		Features features = new Features("eggs",
				List.of(candidate("s", 1, "a", 1), candidate("s", 2, "b", 2), candidate("s", 3, "c", 3)));

		assertThat(new double[] { features.meaning(0), features.meaning(1), features.meaning(2) })
			.containsExactly(new double[] { -0.4472, 0.4472, 1.3416 }, within(1e-4));
	}

	@Test
	void areNothingWhereNoneFits() {
		Features features = new Features("eggs", List.of(candidate("s", 1, "a", 0), candidate("s", 2, "b", 0)));

		assertThat(features.words(0)).isZero();
		assertThat(features.spelling(1)).isZero();
		assertThat(features.meaning(0)).isZero();
	}

	@Test
	void letASingleOneThatFitsStandOut() {
		Features features = new Features("eggs", List.of(candidate("s", 1, "bob ate eggs", 0)));

		assertThat(features.words(0)).isPositive();
	}

	@Test
	void knowNeighboursWithinASessionOnly() {
		Features features = new Features("eggs", List.of(candidate("first", 1, "a", 0), candidate("first", 2, "b", 0),
				candidate("first", 4, "c", 0), candidate("second", 3, "d", 0)));

		assertThat(features.near(0, 1)).hasValue(1);
		assertThat(features.near(1, 1)).isEmpty();
		assertThat(features.around(1)).containsExactly(0, 1, 2);
		assertThat(features.around(3)).containsExactly(3);
	}

	@Test
	void countLikenessOnlyOnceItIsEmbedded() {
		Features features = new Features("eggs",
				List.of(candidate("s", 1, "a", 0), candidate("s", 2, "b", MessageRecall.ALIKE + 0.1)));

		assertThat(features.likeness(0)).isZero();
		assertThat(features.likeness(1)).isCloseTo(0.5, within(1e-9));
	}

	private static Candidate candidate(String session, long sequence, String content, double meaning) {
		return new Candidate(new Message(View.of("w"), session + sequence, new SessionId("w", session), "bob", sequence,
				content, Metadata.EMPTY, 1, null, Instant.EPOCH), 0, meaning);
	}

}
