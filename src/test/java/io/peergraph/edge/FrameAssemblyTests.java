package io.peergraph.edge;

import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FrameAssemblyTests {

	private static final long LIMIT = 10;

	private final FrameAssembly frames = new FrameAssembly(LIMIT);

	@Test
	void givesWhatComesInOnePartAsItIs() throws Exception {
		assertThat(add("one", "whole", true)).contains("whole");
	}

	@Test
	void putsPartsTogetherConnectionByConnection() throws Exception {
		assertThat(add("one", "a", false)).isEmpty();
		assertThat(add("other", "x", false)).isEmpty();
		assertThat(add("one", "b", true)).contains("ab");
		assertThat(add("other", "y", true)).contains("xy");
	}

	@Test
	void countsBytesAndNotLetters() throws Exception {
		add("one", "€€€", false);

		assertThatExceptionOfType(FrameAssembly.TooMuch.class).isThrownBy(() -> add("one", "€", true))
			.satisfies((ex) -> assertThat(ex.status().getCode()).isEqualTo(CloseStatus.TOO_BIG_TO_PROCESS.getCode()));
	}

	@Test
	void refusesTooLongAMessageOnlyAtItsEnd() throws Exception {
		assertThat(add("one", "01234567", false)).isEmpty();
		assertThat(add("one", "01234567", false)).isEmpty();
		assertThat(add("one", "0", false)).isEmpty();

		assertThatExceptionOfType(FrameAssembly.TooMuch.class).isThrownBy(() -> add("one", "0", true))
			.withMessageContaining("LIMIT_SIZE");
		assertThat(add("one", "next", true)).contains("next");
	}

	@Test
	void holdsNoMoreThanEightMessagesOfTheGreatestLength() throws Exception {
		for (int connection = 0; connection < 8; connection++) {
			add("busy " + connection, "0123456789", false);
		}
		add("late", "0", false);

		assertThatExceptionOfType(FrameAssembly.TooMuch.class).isThrownBy(() -> add("late", "1", true))
			.satisfies((ex) -> assertThat(ex.status().getCode()).isEqualTo(CloseStatus.SERVICE_OVERLOAD.getCode()));
	}

	@Test
	void hasRoomAgainForWhatIsForgottenRefusedOrWhole() throws Exception {
		for (int connection = 0; connection < 100; connection++) {
			add("left " + connection, "0123456789", false);
			this.frames.forget("left " + connection);
			add("whole " + connection, "0123456789", false);
			add("whole " + connection, "", true);
			String refused = "refused " + connection;
			add(refused, "01234567890", false);
			assertThatExceptionOfType(FrameAssembly.TooMuch.class).isThrownBy(() -> add(refused, "", true));
		}

		assertThat(IntStream.range(0, 7).mapToObj((connection) -> unfinished("held " + connection)))
			.allMatch(Optional::isEmpty);
		assertThat(add("last", "01234", false)).isEmpty();
		assertThat(add("last", "56789", true)).contains("0123456789");
	}

	private Optional<String> unfinished(String connection) {
		try {
			return add(connection, "0123456789", false);
		}
		catch (FrameAssembly.TooMuch ex) {
			throw new AssertionError(ex);
		}
	}

	private Optional<String> add(String connection, String part, boolean last) throws FrameAssembly.TooMuch {
		return this.frames.add(connection, new TextMessage(part, last)).map(TextMessage::getPayload);
	}

}
