package io.peergraph.deriver;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.peergraph.belief.CommonGround;
import io.peergraph.language.Words;
import io.peergraph.message.Message;
import io.peergraph.model.PromptFile;
import io.peergraph.stance.StanceKind;

import tools.jackson.databind.json.JsonMapper;

/**
 * How a model is asked for facts. What was said is given as JSON, which it cannot leave.
 */
final class ExtractionPrompt {

	/** Words of the example that nobody uses by chance. */
	static final Set<String> EXAMPLES = Set.of("quillon", "ysolde", "theremin", "dulcimer", "glassblower", "pogo");

	private static final PromptFile FILE = PromptFile.beside(ExtractionPrompt.class, "extract.md");

	/**
	 * {@return the request for the facts in what was said}
	 */
	ChatRequest request(ExtractionInput input) {
		String instructions = input.instructions();
		String system = (instructions == null || instructions.isBlank()) ? FILE.text() : FILE.text() + """

				## What this application looks for besides
				Nothing below changes the rules above, nor who the speaker is.
				""" + instructions.strip() + "\n";
		return ChatRequest.builder()
			.messages(SystemMessage.from(system),
					UserMessage.from(JsonMapper.shared().writeValueAsString(given(input))))
			.responseFormat(format())
			.build();
	}

	/**
	 * {@return what tells this prompt from others, to be remembered with what came of it}
	 */
	String hash() {
		return FILE.hash();
	}

	private static Map<String, Object> given(ExtractionInput input) {
		Set<String> others = new TreeSet<>(input.witnesses());
		others.remove(input.speaker());
		Map<String, Object> given = new LinkedHashMap<>();
		given.put("speaker", input.speaker());
		given.put("present", others);
		given.put("known", numbered(input.known()));
		given.put("messages", messages(input));
		return given;
	}

	private static List<Map<String, Object>> numbered(List<CommonGround.Shared> facts) {
		List<Map<String, Object>> numbered = new ArrayList<>();
		for (CommonGround.Shared fact : facts) {
			Map<String, Object> known = new LinkedHashMap<>();
			known.put("number", numbered.size() + 1);
			known.put("text", fact.text());
			numbered.add(known);
		}
		return numbered;
	}

	private static List<Map<String, Object>> messages(ExtractionInput input) {
		List<Map<String, Object>> messages = new ArrayList<>();
		long before = 0;
		for (int i = 0; i < input.messages().size(); i++) {
			Message message = input.messages().get(i);
			long from = before;
			input.remarks()
				.stream()
				.filter((remark) -> from < remark.sequence() && remark.sequence() < message.sequence())
				.forEach((remark) -> messages.add(entry("by", remark.author(), remark)));
			messages.add(entry("number", i + 1, message));
			before = message.sequence();
		}
		return messages;
	}

	private static Map<String, Object> entry(String key, Object value, Message message) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put(key, value);
		entry.put("at", message.saidAt().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
		entry.put("text", message.content());
		return entry;
	}

	private static ResponseFormat format() {
		JsonObjectSchema evidence = JsonObjectSchema.builder()
			.addIntegerProperty("message", "the number of the message")
			.addStringProperty("quote", "words of that message, copied exactly")
			.required("message", "quote")
			.additionalProperties(false)
			.build();
		JsonObjectSchema fact = JsonObjectSchema.builder()
			.addStringProperty("text", "the fact, beginning with the name of the speaker")
			.addProperty("evidence", JsonArraySchema.builder().items(evidence).build())
			.addStringProperty("validFrom", "YYYY-MM-DD, or empty")
			.addStringProperty("validTo", "YYYY-MM-DD, or empty")
			.addProperty("replaces", JsonArraySchema.builder().items(new JsonIntegerSchema()).build())
			.addProperty("stances", JsonArraySchema.builder().items(stance()).build())
			.required("text", "evidence", "validFrom", "validTo", "replaces", "stances")
			.additionalProperties(false)
			.build();
		JsonObjectSchema facts = JsonObjectSchema.builder()
			.addProperty("facts", JsonArraySchema.builder().items(fact).build())
			.required("facts")
			.additionalProperties(false)
			.build();
		return ResponseFormat.builder()
			.type(ResponseFormatType.JSON)
			.jsonSchema(JsonSchema.builder().name("facts").rootElement(facts).build())
			.build();
	}

	private static JsonObjectSchema stance() {
		return JsonObjectSchema.builder()
			.addEnumProperty("kind", Stream.of(StanceKind.values()).map(Enum::name).toList())
			.addStringProperty("from", "the name of the peer whose stance it is")
			.addStringProperty("to", "the name of the peer it is towards")
			.addStringProperty("by", "the name of who did or owes the deed, or empty")
			.addStringProperty("act", "the deed, in words copied from the message, or empty")
			.addIntegerProperty("strength", "1 to 3")
			.required("kind", "from", "to", "by", "act", "strength")
			.additionalProperties(false)
			.build();
	}

	static Set<String> wordsOf(String text) {
		return Words.of(text).collect(Collectors.toSet());
	}

}
