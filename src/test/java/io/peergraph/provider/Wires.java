package io.peergraph.provider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The wire protocols of the providers, as their documentation has them. */
public enum Wires {

	/** Chat completions and embeddings. */
	OPENAI("/v1") {

		@Override
		Object whole(String text, List<Act.Tool> tools, End end) {
			Map<String, Object> message = new LinkedHashMap<>();
			message.put("role", "assistant");
			message.put("content", text.isEmpty() ? null : text);
			if (end == End.REFUSED) {
				message.put("refusal", "I cannot help with that.");
				message.put("content", null);
			}
			if (!tools.isEmpty()) {
				message.put("tool_calls",
						IntStream.range(0, tools.size())
							.mapToObj((i) -> Map.of("id", "call_" + i, "type", "function", "function",
									Map.of("name", tools.get(i).name(), "arguments", tools.get(i).arguments())))
							.toList());
			}
			return Map.of("id", "chatcmpl-1", "object", "chat.completion", "created", 1, "model", "stand-in", "choices",
					List.of(Map.of("index", 0, "message", message, "finish_reason", reason(tools, end))), "usage",
					Map.of("prompt_tokens", 11, "completion_tokens", 7, "total_tokens", 18));
		}

		private String reason(List<Act.Tool> tools, End end) {
			return switch (end) {
				case LENGTH -> "length";
				case REFUSED -> "content_filter";
				case STOP -> tools.isEmpty() ? "stop" : "tool_calls";
			};
		}

		@Override
		List<String> events(String text, List<Act.Tool> tools, End end) {
			List<String> events = new ArrayList<>();
			pieces(text).forEach((piece) -> events.add(chunk(Map.of("content", piece), null)));
			for (int i = 0; i < tools.size(); i++) {
				events
					.add(chunk(
							Map.of("tool_calls",
									List.of(Map.of("index", i, "id", "call_" + i, "type", "function", "function", Map
										.of("name", tools.get(i).name(), "arguments", tools.get(i).arguments())))),
							null));
			}
			events.add(chunk(Map.of(), reason(tools, end)));
			events
				.add(data(Map.of("id", "chatcmpl-1", "object", "chat.completion.chunk", "model", "stand-in", "choices",
						List.of(), "usage", Map.of("prompt_tokens", 11, "completion_tokens", 7, "total_tokens", 18))));
			events.add("data: [DONE]\n\n");
			return events;
		}

		private String chunk(Map<String, ?> delta, @Nullable String reason) {
			Map<String, Object> choice = new LinkedHashMap<>();
			choice.put("index", 0);
			choice.put("delta", delta);
			choice.put("finish_reason", reason);
			return data(Map.of("id", "chatcmpl-1", "object", "chat.completion.chunk", "created", 1, "model", "stand-in",
					"choices", List.of(choice)));
		}

		@Override
		List<String> texts(JsonNode body) {
			return contents(body.path("messages"), "content");
		}

		@Override
		List<String> tools(JsonNode body) {
			return names(body.path("tools"), "function");
		}

	},
	/** Messages. */
	ANTHROPIC("/v1") {

		@Override
		Object whole(String text, List<Act.Tool> tools, End end) {
			List<Object> content = new ArrayList<>();
			if (!text.isEmpty()) {
				content.add(Map.of("type", "text", "text", text));
			}
			for (int i = 0; i < tools.size(); i++) {
				content.add(Map.of("type", "tool_use", "id", "toolu_" + i, "name", tools.get(i).name(), "input",
						JsonMapper.shared().readTree(tools.get(i).arguments())));
			}
			return Map.of("id", "msg_1", "type", "message", "role", "assistant", "model", "stand-in", "content",
					content, "stop_reason", reason(tools, end), "usage",
					Map.of("input_tokens", 11, "output_tokens", 7));
		}

		private String reason(List<Act.Tool> tools, End end) {
			return switch (end) {
				case LENGTH -> "max_tokens";
				case REFUSED -> "refusal";
				case STOP -> tools.isEmpty() ? "end_turn" : "tool_use";
			};
		}

		@Override
		List<String> events(String text, List<Act.Tool> tools, End end) {
			List<String> events = new ArrayList<>();
			events.add(event("message_start",
					Map.of("message", Map.of("id", "msg_1", "type", "message", "role", "assistant", "model", "stand-in",
							"content", List.of(), "usage", Map.of("input_tokens", 11, "output_tokens", 1)))));
			events.add(event("content_block_start",
					Map.of("index", 0, "content_block", Map.of("type", "text", "text", ""))));
			pieces(text).forEach((piece) -> events.add(event("content_block_delta",
					Map.of("index", 0, "delta", Map.of("type", "text_delta", "text", piece)))));
			events.add(event("content_block_stop", Map.of("index", 0)));
			for (int i = 0; i < tools.size(); i++) {
				events.add(event("content_block_start", Map.of("index", i + 1, "content_block", Map.of("type",
						"tool_use", "id", "toolu_" + i, "name", tools.get(i).name(), "input", Map.of()))));
				events.add(event("content_block_delta", Map.of("index", i + 1, "delta",
						Map.of("type", "input_json_delta", "partial_json", tools.get(i).arguments()))));
				events.add(event("content_block_stop", Map.of("index", i + 1)));
			}
			events.add(event("message_delta",
					Map.of("delta", Map.of("stop_reason", reason(tools, end)), "usage", Map.of("output_tokens", 7))));
			events.add(event("message_stop", Map.of()));
			return events;
		}

		private String event(String type, Map<String, ?> fields) {
			Map<String, Object> all = new LinkedHashMap<>(fields);
			all.put("type", type);
			return "event: " + type + "\n" + data(all);
		}

		@Override
		List<String> texts(JsonNode body) {
			List<String> texts = new ArrayList<>(contents(body.path("system"), "text"));
			body.path("messages").forEach((message) -> {
				texts.addAll(contents(message.path("content"), "text"));
				message.path("content").forEach((part) -> texts.addAll(contents(part.path("content"), "text")));
				message.path("content").forEach((part) -> texts.addAll(strings(part.path("content"))));
			});
			return texts;
		}

		@Override
		List<String> tools(JsonNode body) {
			return body.path("tools").valueStream().map((tool) -> tool.path("name").asString()).toList();
		}

	},
	/** Generate content. */
	GEMINI("/v1beta") {

		@Override
		Object whole(String text, List<Act.Tool> tools, End end) {
			List<Object> parts = new ArrayList<>();
			if (!text.isEmpty()) {
				parts.add(Map.of("text", text));
			}
			tools.forEach((tool) -> parts.add(Map.of("functionCall",
					Map.of("name", tool.name(), "args", JsonMapper.shared().readTree(tool.arguments())))));
			String reason = switch (end) {
				case LENGTH -> "MAX_TOKENS";
				case REFUSED -> "SAFETY";
				case STOP -> "STOP";
			};
			return Map.of("candidates",
					List.of(Map.of("content", Map.of("role", "model", "parts", parts), "finishReason", reason, "index",
							0)),
					"usageMetadata", Map.of("promptTokenCount", 11, "candidatesTokenCount", 7, "totalTokenCount", 18),
					"modelVersion", "stand-in");
		}

		@Override
		List<String> events(String text, List<Act.Tool> tools, End end) {
			List<String> events = new ArrayList<>();
			pieces(text).forEach((piece) -> events.add(data(Map.of("candidates", List.of(Map.of("content",
					Map.of("role", "model", "parts", List.of(Map.of("text", piece))), "index", 0))))));
			events.add(data(whole("", tools, end)));
			return events;
		}

		@Override
		List<String> texts(JsonNode body) {
			List<String> texts = new ArrayList<>(contents(body.path("systemInstruction").path("parts"), "text"));
			body.path("contents").forEach((content) -> {
				texts.addAll(contents(content.path("parts"), "text"));
				content.path("parts").forEach((part) -> {
					part.path("functionResponse").path("response").forEach((value) -> texts.addAll(strings(value)));
				});
			});
			return texts;
		}

		@Override
		List<String> tools(JsonNode body) {
			return body.path("tools")
				.valueStream()
				.flatMap((tool) -> tool.path("functionDeclarations").valueStream())
				.map((tool) -> tool.path("name").asString())
				.toList();
		}

	},
	/** Chat. */
	OLLAMA("") {

		@Override
		Object whole(String text, List<Act.Tool> tools, End end) {
			Map<String, Object> message = new LinkedHashMap<>();
			message.put("role", "assistant");
			message.put("content", text);
			if (!tools.isEmpty()) {
				message.put("tool_calls", tools.stream()
					.map((tool) -> Map.of("function",
							Map.of("name", tool.name(), "arguments", JsonMapper.shared().readTree(tool.arguments()))))
					.toList());
			}
			return Map.of("model", "stand-in", "created_at", "2026-01-01T00:00:00Z", "message", message, "done", true,
					"done_reason", (end == End.LENGTH) ? "length" : "stop", "prompt_eval_count", 11, "eval_count", 7);
		}

		@Override
		List<String> events(String text, List<Act.Tool> tools, End end) {
			List<String> events = new ArrayList<>();
			pieces(text)
				.forEach((piece) -> events.add(json(Map.of("model", "stand-in", "created_at", "2026-01-01T00:00:00Z",
						"message", Map.of("role", "assistant", "content", piece), "done", false)) + "\n"));
			events.add(json(whole("", tools, end)) + "\n");
			return events;
		}

		@Override
		List<String> texts(JsonNode body) {
			return contents(body.path("messages"), "content");
		}

		@Override
		List<String> tools(JsonNode body) {
			return names(body.path("tools"), "function");
		}

	};

	private final String base;

	Wires(String base) {
		this.base = base;
	}

	abstract Object whole(String text, List<Act.Tool> tools, End end);

	abstract List<String> events(String text, List<Act.Tool> tools, End end);

	abstract List<String> texts(JsonNode body);

	abstract List<String> tools(JsonNode body);

	String base() {
		return this.base;
	}

	static Wires of(String path) {
		return path.startsWith("/v1beta") ? GEMINI
				: path.startsWith("/api/") ? OLLAMA : path.startsWith("/v1/messages") ? ANTHROPIC : OPENAI;
	}

	String contentType(Asked request) {
		return !request.streams() ? "application/json"
				: (this == OLLAMA) ? "application/x-ndjson" : "text/event-stream";
	}

	String body(Asked request, Act act) {
		return switch (act) {
			case Act.Says says -> reply(request, says.text(), List.of(), End.STOP);
			case Act.Drips drips -> reply(request, drips.text(), List.of(), End.STOP);
			case Act.Calls calls -> reply(request, "", calls.tools(), End.STOP);
			case Act.Stops stops -> reply(request, stops.text(), List.of(), End.LENGTH);
			case Act.Refuses _ -> reply(request, "", List.of(), End.REFUSED);
			case Act.Sends sends -> sends.body();
			case Act.Embeds embeds -> json(embeddings(embeds.vectors()));
			case Act.Fails _, Act.Waits _, Act.Breaks _, Act.Ends _ -> throw new IllegalArgumentException("no body");
		};
	}

	private Object embeddings(List<float[]> vectors) {
		return switch (this) {
			case OPENAI,
					ANTHROPIC ->
				Map.of("object", "list", "model", "stand-in", "data",
						IntStream.range(0, vectors.size())
							.mapToObj((i) -> Map.of("object", "embedding", "index", i, "embedding", vectors.get(i)))
							.toList(),
						"usage", Map.of("prompt_tokens", 3, "total_tokens", 3));
			case GEMINI -> Map.of("embeddings", vectors.stream().map((vector) -> Map.of("values", vector)).toList());
			case OLLAMA -> Map.of("model", "stand-in", "embeddings", vectors);
		};
	}

	private String reply(Asked request, String text, List<Act.Tool> tools, End end) {
		return request.streams() ? String.join("", events(text, tools, end)) : json(whole(text, tools, end));
	}

	static List<String> pieces(String text) {
		return List.of(text.split("(?<= )"));
	}

	static String json(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

	static String data(Object value) {
		return "data: " + json(value) + "\n\n";
	}

	static List<String> contents(JsonNode nodes, String field) {
		if (nodes.isString()) {
			return List.of(nodes.asString());
		}
		List<String> texts = new ArrayList<>();
		nodes.forEach((node) -> {
			JsonNode value = node.path(field);
			texts.addAll(value.isArray() ? contents(value, "text") : strings(value));
		});
		return texts;
	}

	static List<String> strings(JsonNode node) {
		return node.isString() ? List.of(node.asString()) : List.of();
	}

	static List<String> names(JsonNode tools, String below) {
		return tools.valueStream().map((tool) -> tool.path(below).path("name").asString()).collect(Collectors.toList());
	}

	/** How a reply ends. */
	enum End {

		STOP, LENGTH, REFUSED

	}

}
