package io.peergraph.provider;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * A request that the stand-in of a provider received.
 *
 * @param wire whose API it spoke
 * @param path what was asked for
 * @param headers the first of each, by name in lower case
 * @param body all of it
 */
public record Asked(Wires wire, String path, Map<String, String> headers, JsonNode body) {

	/**
	 * {@return all text that came in with the request}
	 */
	public String text() {
		return this.body.toString();
	}

	/**
	 * {@return the text of the messages in it, unescaped, one after the other}
	 */
	public String prompt() {
		return String.join("\n", this.wire.texts(this.body));
	}

	/**
	 * {@return the names of the tools that may be called}
	 */
	public List<String> tools() {
		return this.wire.tools(this.body);
	}

	boolean streams() {
		return this.path.contains(":streamGenerateContent") || this.body.path("stream").asBoolean(false);
	}

}
