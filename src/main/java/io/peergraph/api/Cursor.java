package io.peergraph.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The place of an item in a connection: the values it is ordered by, with a check sum, so
 * that a broken cursor is refused and not read as another place.
 *
 * @param keys what the connection is ordered by, most significant first
 */
public record Cursor(List<String> keys) {

	private static final JoinedText PARTS = new JoinedText('|');

	/**
	 * {@return the cursor of an item}
	 * @param keys what the connection is ordered by
	 */
	public static Cursor of(Object... keys) {
		return new Cursor(List.of(keys).stream().map(Object::toString).toList());
	}

	/**
	 * {@return the cursor as clients see it}
	 */
	public String encoded() {
		List<String> checked = new ArrayList<>(this.keys);
		checked.add(checkSum(PARTS.join(this.keys)));
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(PARTS.join(checked).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * {@return the key as a time}
	 * @param index which key
	 */
	public Instant time(int index) {
		try {
			return Instant.parse(key(index));
		}
		catch (DateTimeParseException _) {
			throw foreign();
		}
	}

	/**
	 * {@return the key as a number}
	 * @param index which key
	 */
	public long number(int index) {
		try {
			return Long.parseLong(key(index));
		}
		catch (NumberFormatException _) {
			throw foreign();
		}
	}

	/**
	 * {@return the key as it is}
	 * @param index which key
	 */
	public String key(int index) {
		if (index >= this.keys.size()) {
			throw foreign();
		}
		return this.keys.get(index);
	}

	static Cursor decode(String encoded, String field) {
		try {
			List<String> checked = PARTS
				.split(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
			List<String> keys = checked.subList(0, checked.size() - 1);
			if (!keys.isEmpty() && checkSum(PARTS.join(keys)).equals(checked.getLast())) {
				return new Cursor(List.copyOf(keys));
			}
		}
		catch (IllegalArgumentException _) {
			// Not even Base64: refused like any other.
		}
		throw Refused.because(Code.INVALID_CURSOR, field + " is no cursor that this API gave out", field);
	}

	private static Refused foreign() {
		return Refused.because(Code.INVALID_CURSOR, "The cursor belongs to another connection");
	}

	private static String checkSum(String plain) {
		CRC32 crc = new CRC32();
		crc.update(plain.getBytes(StandardCharsets.UTF_8));
		return Long.toHexString(crc.getValue());
	}

}
