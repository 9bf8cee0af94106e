package io.peergraph.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
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
		if (!isStructured(request) || structure == ReplyFormat.SCHEMA) {
			return request;
		}
		Map<String, Object> schema = JsonSchemaElementUtils.toMap(format.jsonSchema().rootElement());
		List<ChatMessage> messages = new ArrayList<>(request.messages());
		messages.addFirst(SystemMessage.from("""
				Reply with one JSON object that conforms to this JSON schema, and with nothing else:
				%s""".formatted(JsonMapper.shared().writeValueAsString(schema))));
		ChatRequest.Builder told = request.toBuilder().messages(merged(messages));
		return switch (structure) {
			case OBJECT -> withSchemaBeside(told.responseFormat((ResponseFormat) null).build(), schema);
			case JSON -> told.responseFormat(ResponseFormat.JSON).build();
			default -> told.responseFormat(ResponseFormat.TEXT).build();
		};
	}

	private static ChatRequest withSchemaBeside(ChatRequest request, Map<String, Object> schema) {
		return ChatRequest.builder()
			.messages(request.messages())
			.parameters(OpenAiChatRequestParameters.builder()
				.overrideWith(request.parameters())
				.customParameters(Map.of("response_format", Map.of("type", "json_object", "schema", schema)))
				.build())
			.build();
	}

	/**
	 * {@return whether a reply is an object with all that the request demands}
	 * @param request with a JSON schema as its response format
	 * @param reply its text
	 */
	static boolean isKept(ChatRequest request, String reply) {
		try {
			JsonNode read = JsonMapper.shared().readTree(reply);
			return read.isObject()
					&& request.responseFormat().jsonSchema().rootElement() instanceof JsonObjectSchema root
					&& root.required().stream().allMatch(read::has);
		}
		catch (UnexpectedEndOfInputException ex) {
			// Cut off at the most that it may say.
			return reply.stripLeading().startsWith("{") && reply.contains(":");
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	/**
	 * {@return whether a request demands JSON of a certain shape}
	 */
	static boolean isStructured(ChatRequest request) {
		return request.responseFormat() != null && request.responseFormat().jsonSchema() != null;
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
