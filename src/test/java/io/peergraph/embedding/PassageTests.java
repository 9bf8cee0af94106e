package io.peergraph.embedding;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.message.Message;
import io.peergraph.session.SessionId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a message is embedded. */
class PassageTests {

	@Test
	void saysWhenAndByWhom() {
		assertThat(Passage.of(said("I moved to Lisbon."))).extracting(Passage::text)
			.containsExactly("[8 May, 2023] Caroline: I moved to Lisbon.");
	}

	@Test
	void cutsLongMessagesIntoPartsThatOverlap() {
		String text = IntStream.range(0, 2000).mapToObj((word) -> "w" + word).collect(Collectors.joining(" "));

		List<String> pieces = Passage.pieces(text);

		assertThat(pieces).hasSizeGreaterThan(5).allSatisfy((piece) -> assertThat(piece).hasSizeLessThan(1000));
		int end = 0;
		for (String piece : pieces) {
			int from = text.indexOf(piece.strip());
			assertThat(from).isLessThanOrEqualTo(end);
			end = from + piece.length();
		}
		assertThat(end).isGreaterThanOrEqualTo(text.length() - 1);
	}

	@Test
	void cutsWhatHasNoSpacesBetweenSigns() {
		assertThat(String.join("", Passage.pieces("🎻".repeat(3000)))).doesNotContain("?");
		assertThat(Passage.pieces("🎻".repeat(3000)))
			.allSatisfy((piece) -> assertThat(piece.codePoints()).allMatch((sign) -> sign == "🎻".codePointAt(0)));
	}

	private static Message said(String content) {
		return new Message(View.of("w"), "key", new SessionId("w", "s"), "Caroline", 1, content, Metadata.EMPTY, 1,
				null, Instant.parse("2023-05-08T13:56:00Z"));
	}

}
