package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;

import io.peergraph.model.ModelRefused;
import io.peergraph.model.Reply;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model replied when it was asked for facts. Weaker ones put words or a block of
 * code around the JSON, or are cut off within it: what is whole is read.
 */
final class ExtractionReply {

	private static final String LIST = "facts";

	private ExtractionReply() {
	}

	/**
	 * {@return the facts in a reply, unchecked}
	 * @param reply of a model
	 * @throws ModelRefused when there is no list of facts, or nothing of it is whole:
	 * that does not mean that there are no facts
	 */
	static List<JsonNode> facts(Reply reply) {
		String text = reply.text();
		List<JsonNode> facts = new ArrayList<>();
		int begin = text.indexOf('{');
		boolean whole = begin >= 0 && isRead(text.substring(begin), facts);
		if (!whole && facts.isEmpty()) {
			// Without its text, which quotes what was said.
			throw new ModelRefused(reply.by() + ": unreadable, no list of facts", null);
		}
		return facts;
	}

	private static boolean isRead(String json, List<JsonNode> facts) {
		try (JsonParser parser = JsonMapper.shared().createParser(json)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				boolean list = LIST.equals(parser.currentName());
				JsonToken value = parser.nextToken();
				if (list && value == JsonToken.START_ARRAY) {
					return isListRead(parser, facts);
				}
				parser.skipChildren();
			}
			return false;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	private static boolean isListRead(JsonParser parser, List<JsonNode> facts) {
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			facts.add(parser.readValueAsTree());
		}
		return true;
	}

}
