package io.peergraph.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import io.peergraph.access.Principal;
import io.peergraph.access.View;

/**
 * The opaque id of a node: its type, the view through which it was reached, and its key
 * there. Whoever comes back with the id gets the same view and no more.
 *
 * @param type the name of the GraphQL type
 * @param view where it was seen from
 * @param key what names it within the workspace; empty for the workspace itself
 */
public record GlobalId(String type, View view, String key) {

	private static final JoinedText PARTS = new JoinedText(':');

	/**
	 * {@return the id as clients see it}
	 */
	public String encoded() {
		String plain = PARTS.join(List.of(this.type, this.view.workspace(), this.view.observerOr(""), this.key));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * {@return what was encoded, as the caller may see it: whoever comes with an id that
	 * was given out to somebody else gets its own view}
	 * @param encoded as a client gave it
	 * @param field the path to the input, for the error
	 * @throws Refused {@code INVALID_ID} when this API cannot have given it out
	 */
	public static GlobalId decode(String encoded, String... field) {
		List<String> parts = parts(encoded);
		if (parts.size() != 4 || parts.get(0).isEmpty() || parts.get(1).isEmpty()) {
			throw Refused.because(Code.INVALID_ID, "id is none that this API gave out", field);
		}
		View whole = View.of(parts.get(1));
		View view = parts.get(2).isEmpty() ? whole : whole.through(parts.get(2));
		return new GlobalId(parts.get(0), Principal.current().inPlaceOf(view), parts.get(3));
	}

	private static List<String> parts(String encoded) {
		try {
			String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
			return PARTS.split(plain);
		}
		catch (IllegalArgumentException _) {
			return List.of();
		}
	}

}
