package io.peergraph.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The form in which metadata can be searched: one text for each value in it, made of
 * where it is, a separator, the letter of its type, and the value, such that equal values
 * give equal texts and comparing texts compares values. So any filter is a question about
 * a list of texts, and no key of a caller ever becomes a property or a part of a
 * statement.
 *
 * <table>
 * <caption>What stands behind the separator</caption>
 * <tr>
 * <td>{@code 0}</td>
 * <td>null</td>
 * </tr>
 * <tr>
 * <td>{@code b}</td>
 * <td>true or false</td>
 * </tr>
 * <tr>
 * <td>{@code n}</td>
 * <td>a number, in a form whose order is that of the numbers, exact to the last
 * digit</td>
 * </tr>
 * <tr>
 * <td>{@code s}</td>
 * <td>a text</td>
 * </tr>
 * <tr>
 * <td>{@code d}</td>
 * <td>a text that is an ISO date, besides its {@code s}: the instant</td>
 * </tr>
 * <tr>
 * <td>{@code o}, {@code a}</td>
 * <td>an object, a list: the digest of all in it</td>
 * </tr>
 * <tr>
 * <td>{@code v}</td>
 * <td>the list here has this element: followed by one of the above</td>
 * </tr>
 * <tr>
 * <td>{@code e}</td>
 * <td>the list here has an element of parts: its number</td>
 * </tr>
 * </table>
 */
public final class MetadataEntries {

	/** Between the place and the value. */
	public static final String VALUE = "\u001F";

	/** Between a list's place and the number of an element, where a key would stand. */
	public static final String ELEMENT = ".\u001E";

	private final List<String> entries = new ArrayList<>();

	private MetadataEntries() {
	}

	static List<String> of(Map<String, @Nullable Object> values) {
		MetadataEntries all = new MetadataEntries();
		values.forEach((key, value) -> all.add(place(List.of(key)), value));
		return List.copyOf(all.entries);
	}

	/**
	 * {@return the place to which those keys lead, as entries spell it}
	 * @param path the keys, as they stand in the metadata
	 */
	public static String place(List<String> path) {
		StringBuilder place = new StringBuilder();
		path.forEach((key) -> place.append('.').append(escaped(key)));
		return place.toString();
	}

	/**
	 * {@return type letter and value; the same for equal values and only for them}
	 * @param value in a form of {@link Json}
	 */
	public static String token(@Nullable Object value) {
		return switch (value) {
			case null -> "0";
			case Boolean flag -> "b" + flag;
			case Number number -> "n" + SortableText.number(new BigDecimal(number.toString()));
			case String text -> SortableText.date(text).map((date) -> "d" + date).orElse("s" + text);
			case Map<?, ?> object -> "o" + digest(object);
			case List<?> list -> "a" + digest(list);
			default -> throw new IllegalArgumentException("Not a value of JSON: " + value.getClass());
		};
	}

	private void add(String place, @Nullable Object value) {
		String at = place + VALUE;
		this.entries.add(at + token(value));
		switch (value) {
			case String text -> addText(at, text);
			case Map<?, ?> object -> object.forEach((key, inner) -> add(place + place(List.of((String) key)), inner));
			case List<?> list -> addElements(place, list);
			case null, default -> {
			}
		}
	}

	private void addText(String at, String text) {
		if (SortableText.date(text).isPresent()) {
			this.entries.add(at + "s" + text);
		}
	}

	private void addElements(String place, List<?> list) {
		String at = place + VALUE;
		for (int index = 0; index < list.size(); index++) {
			Object element = list.get(index);
			this.entries.add(at + "v" + token(element));
			if (element instanceof String text) {
				addText(at + "v", text);
			}
			if (element instanceof Map || element instanceof List) {
				this.entries.add(at + "e" + index);
				add(place + ELEMENT + index, element);
			}
		}
	}

	private static String escaped(String key) {
		return key.replace("\\", "\\\\").replace(".", "\\.").replace("\u001F", "\\u").replace("\u001E", "\\e");
	}

	private static String digest(Map<?, ?> object) {
		StringBuilder all = new StringBuilder();
		object.forEach((key, value) -> append(append(all, (String) key), token(value)));
		return digest(all);
	}

	private static String digest(List<?> list) {
		StringBuilder all = new StringBuilder();
		list.forEach((value) -> append(all, token(value)));
		return digest(all);
	}

	private static StringBuilder append(StringBuilder all, String part) {
		return all.append(part.length()).append(':').append(part);
	}

	private static String digest(StringBuilder all) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(all.toString()));
	}

}
