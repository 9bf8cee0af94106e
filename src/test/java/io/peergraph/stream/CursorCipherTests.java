package io.peergraph.stream;

import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a cursor tells, and whom. */
class CursorCipherTests {

	private static final byte[] SECRET = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

	private final CursorCipher cipher = new CursorCipher(SECRET, "messages");

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 42, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE })
	void findsThePlaceOfItsOwnCursors(long place) {
		assertThat(this.cipher.place(this.cipher.cursor(place))).hasValue(place);
	}

	// By OpenSSL: the place and the first eight bytes of the SHA-256 of the log's name,
	// in AES-128 with the secret. What was given out stays valid.
	@Test
	void encryptsAsOthersDo() {
		assertThat(this.cipher.cursor(42)).isEqualTo("nmk7jc5YdfaHa2TdHRakWA");
	}

	@Test
	void hasOneCursorForEachPlaceWhichDoesNotTellTheNext() {
		Set<String> cursors = new HashSet<>();
		for (long place = 0; place < 1_000; place++) {
			assertThat(this.cipher.cursor(place)).isEqualTo(this.cipher.cursor(place)).hasSize(22);
			assertThat(cursors.add(this.cipher.cursor(place).substring(0, 8))).isTrue();
		}
	}

	@Test
	void refusesTheCursorsOfAnotherLog() {
		assertThat(new CursorCipher(SECRET, "facts").place(this.cipher.cursor(42))).isEmpty();
		assertThat(new CursorCipher(SECRET, "").place(this.cipher.cursor(42))).isEmpty();
	}

	@Test
	void refusesTheCursorsOfAnotherSecret() {
		byte[] other = SECRET.clone();
		other[15] ^= 1;

		assertThat(new CursorCipher(other, "messages").place(this.cipher.cursor(42))).isEmpty();
	}

	@Test
	void refusesACursorOfWhichOneBitWasChanged() {
		byte[] sealed = Base64.getUrlDecoder().decode(this.cipher.cursor(42));
		for (int bit = 0; bit < 128; bit++) {
			byte[] changed = sealed.clone();
			changed[bit / 8] ^= (byte) (1 << bit % 8);

			assertThat(this.cipher.place(encode(changed))).as("bit %d", bit).isEmpty();
		}
	}

	@Test
	void refusesWhatIsNoCursor() {
		String cursor = this.cipher.cursor(42);

		assertThat(List.of("", "42", "not a cursor", cursor.substring(1), cursor + "AAAA", cursor + cursor, "ü", "====",
				encode(new byte[0]), encode(new byte[15]), encode(new byte[16]), encode(new byte[32])))
			.allSatisfy((text) -> assertThat(this.cipher.place(text)).isEmpty());
	}

	@Test
	void refusesWhatIsMadeUp() {
		Random random = new Random(3);
		for (int round = 0; round < 1_000; round++) {
			byte[] made = new byte[16];
			random.nextBytes(made);

			assertThat(this.cipher.place(encode(made))).isEmpty();
		}
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
