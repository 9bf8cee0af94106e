package io.peergraph.api;

import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The place of an item, as a client brings it back. */
class CursorTests {

	private static final String LIST = "Workspace.sessions";

	private static final Cursor CURSOR = Cursor.of(Instant.parse("2026-03-10T10:00:00Z"), 42, "alice");

	@Test
	void bringsBackEachKeyAsItWas() {
		Cursor back = Cursor.decode(CURSOR.encoded(LIST), LIST, "after");

		assertThat(back).isEqualTo(CURSOR);
		assertThat(back.time(0)).isEqualTo("2026-03-10T10:00:00Z");
		assertThat(back.number(1)).isEqualTo(42);
		assertThat(back.key(2)).isEqualTo("alice");
	}

	@Test
	void fitsIntoAnAddress() {
		assertThat(Cursor.of("~?/+ü花|", "").encoded(LIST)).matches("[A-Za-z0-9_-]+");
	}

	@Test
	void isRefusedWhenOneCharacterWasChanged() {
		byte[] plain = Base64.getUrlDecoder().decode(CURSOR.encoded(LIST));
		for (int index = 0; index < plain.length; index++) {
			byte[] changed = plain.clone();
			changed[index] ^= 1;

			assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?", "alice", "====", "YWxpY2U", "fA", "fHx8" })
	void isRefusedWhenItIsMadeUp(String encoded) {
		assertRefused(encoded);
	}

	@Test
	void isRefusedWithoutItsEnd() {
		String encoded = CURSOR.encoded(LIST);
		for (int length = 0; length < encoded.length() - 1; length++) {
			assertRefused(encoded.substring(0, length));
		}
	}

	@Test
	void isRefusedByAnotherList() {
		assertRefused(CURSOR.encoded("Peer.sessions"));
	}

	@Test
	void isRefusedWhereOtherKeysAreWanted() {
		for (Runnable read : List.<Runnable>of(() -> CURSOR.time(1), () -> CURSOR.number(2), () -> CURSOR.key(3))) {
			assertThatExceptionOfType(Refused.class).isThrownBy(read::run)
				.satisfies((refused) -> assertThat(refused.errors()).extracting(UserError::code)
					.containsExactly(Code.INVALID_CURSOR));
		}
	}

	private static void assertRefused(String encoded) {
		assertThatExceptionOfType(Refused.class).as(encoded)
			.isThrownBy(() -> Cursor.decode(encoded, LIST, "after"))
			.satisfies((refused) -> assertThat(refused.errors()).singleElement().satisfies((error) -> {
				assertThat(error.code()).isEqualTo(Code.INVALID_CURSOR);
				assertThat(error.field()).containsExactly("after");
			}));
	}

}
