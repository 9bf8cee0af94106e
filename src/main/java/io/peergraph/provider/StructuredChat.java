package io.peergraph.provider;

import java.util.ArrayList;
import java.util.List;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;

import tools.jackson.databind.json.JsonMapper;

/** Asks for JSON in the way that a model understands. */
final class StructuredChat {

	private StructuredChat() {
	}

	/**
	 * {@return the request as that model takes it}
	 * @param structure what the model understands
	 * @param request with a JSON schema as its response format, or without one
	 */
	static ChatRequest as(ReplyFormat structure, ChatRequest request) {
		ResponseFormat format = request.responseFormat();
		if (format == null || format.jsonSchema() == null || structure == ReplyFormat.SCHEMA) {
			return request;
		}
		String schema = JsonMapper.shared()
			.writeValueAsString(JsonSchemaElementUtils.toMap(format.jsonSchema().rootElement()));
		List<ChatMessage> messages = new ArrayList<>(request.messages());
		messages.addFirst(SystemMessage.from("""
				Reply with one JSON object that conforms to this JSON schema, and with nothing else:
				%s""".formatted(schema)));
		return request.toBuilder()
			.messages(merged(messages))
			.responseFormat((structure == ReplyFormat.JSON) ? ResponseFormat.JSON : ResponseFormat.TEXT)
			.build();
	}

	// Many models take one system message only.
	private static List<ChatMessage> merged(List<ChatMessage> messages) {
		if (messages.size() > 1 && messages.get(0) instanceof SystemMessage schema
				&& messages.get(1) instanceof SystemMessage system) {
			List<ChatMessage> merged = new ArrayList<>(messages.subList(2, messages.size()));
			merged.addFirst(SystemMessage.from(system.text() + "\n\n" + schema.text()));
			return merged;
		}
		return messages;
	}

}
