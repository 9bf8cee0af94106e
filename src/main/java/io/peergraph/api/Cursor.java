package io.peergraph.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The place of an item in a list: the values it is ordered by. Clients see it with a
 * check sum, so that a broken cursor, or one of another list, is refused and not read as
 * another place.
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
	 * @param list the name of the list
	 */
	String encoded(String list) {
		List<String> checked = new ArrayList<>(this.keys);
		checked.add(checkSum(list, this.keys));
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
			throw broken();
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
			throw broken();
		}
	}

	/**
	 * {@return the key as it is}
	 * @param index which key
	 */
	public String key(int index) {
		if (index >= this.keys.size()) {
			throw broken();
		}
		return this.keys.get(index);
	}

	static Cursor decode(String encoded, String list, String field) {
		try {
			List<String> checked = PARTS
				.split(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
			List<String> keys = checked.subList(0, checked.size() - 1);
			if (!keys.isEmpty() && checkSum(list, keys).equals(checked.getLast())) {
				return new Cursor(List.copyOf(keys));
			}
		}
		catch (IllegalArgumentException _) {
			// Not even Base64: refused like any other.
		}
		throw Refused.because(Code.INVALID_CURSOR, field + " is no cursor that this list gave out", field);
	}

	// Of the same list, but not as it is ordered by now.
	private static Refused broken() {
		return Refused.because(Code.INVALID_CURSOR, "The cursor is none of this list");
	}

	private static String checkSum(String list, List<String> keys) {
		CRC32 crc = new CRC32();
		crc.update(list.getBytes(StandardCharsets.UTF_8));
		crc.update(PARTS.join(keys).getBytes(StandardCharsets.UTF_8));
		return Long.toHexString(crc.getValue());
	}

}
