package io.peergraph.agent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import io.peergraph.belief.Holding;
import io.peergraph.dialectic.Question;
import io.peergraph.dialectic.Retrieval;
import io.peergraph.fact.Evidence;
import io.peergraph.fact.Fact;
import io.peergraph.message.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tools of one answer. All of them only read, and none can be told where: whatever
 * the model asks for is looked for in the memory that the question is asked of.
 */
final class AgentTools {

	private static final Logger log = LoggerFactory.getLogger(AgentTools.class);

	private static final int LONGEST_QUERY = 1000;

	private static final int MOST_HANDLES = 10;

	private static final Pattern HANDLE = Pattern.compile("[FM]\\d{1,6}");

	private final Retrieval retrieval;

	private final Question question;

	private final ToolOutput output;

	private final int most;

	/**
	 * Tools for a question.
	 * @param retrieval what they read
	 * @param question whose scope holds
	 * @param output write down what they find
	 * @param most how much each search brings at most
	 */
	AgentTools(Retrieval retrieval, Question question, ToolOutput output, int most) {
		this.retrieval = retrieval;
		this.question = question;
		this.output = output;
		this.most = most;
	}

	/**
	 * {@return what the model may call}
	 */
	static List<ToolSpecification> specifications() {
		return List.of(tool("search_facts", "Facts that have to do with something, also former ones.", JsonObjectSchema
			.builder()
			.addStringProperty("query", "what to look for")
			.required("query")), tool("search_messages",
					"Messages that have to do with something, by words and by meaning, with what was said around the best.",
					JsonObjectSchema.builder().addStringProperty("query", "what to look for").required("query")),
				tool("find_text", "Messages that contain a text literally, such as a name, a number or a word.",
						JsonObjectSchema.builder().addStringProperty("text", "the text").required("text")),
				tool("messages_by_date",
						"The messages of a time, in order; with a query only those that have to do with something.",
						JsonObjectSchema.builder()
							.addStringProperty("from", "first day, YYYY-MM-DD")
							.addStringProperty("to", "last day, YYYY-MM-DD")
							.addStringProperty("query", "what to look for")
							.required("from", "to")),
				tool("evidence",
						"What facts rest on: the messages, with what was said around them, and the facts they follow from.",
						handles()),
				tool("who_knows", "Who knows facts or messages: who was there when they were said.", handles()),
				tool("peer_cards", "What is always worth knowing of the peers in question.",
						JsonObjectSchema.builder()));
	}

	private static JsonObjectSchema.Builder handles() {
		return JsonObjectSchema.builder()
			.addStringProperty("handles", "handles such as F3 or M7, separated by commas")
			.required("handles");
	}

	private static ToolSpecification tool(String name, String description, JsonObjectSchema.Builder parameters) {
		return ToolSpecification.builder().name(name).description(description).parameters(parameters.build()).build();
	}

	/**
	 * {@return what is known without being asked for, on the paper for the first call}
	 */
	String first() {
		return this.output.write(this.retrieval.cards(this.question)) + facts(this.question.text())
				+ this.output
					.writeMessages(this.retrieval.messages(this.question, this.question.text(), this.most, null, null))
				+ this.output.writeMessages(this.retrieval.recent(this.question));
	}

	/**
	 * {@return what a call brings, or what is wrong with it}
	 * @param call whatever the model came up with
	 */
	String call(ToolExecutionRequest call) {
		try {
			JsonNode arguments = arguments(call.arguments());
			String found = switch (String.valueOf(call.name())) {
				case "search_facts" -> facts(text(arguments, "query"));
				case "search_messages" -> messages(text(arguments, "query"));
				case "find_text" -> this.output
					.writeMessages(this.retrieval.containing(this.question, text(arguments, "text"), this.most));
				case "messages_by_date" -> byDate(arguments);
				case "evidence" -> evidence(arguments);
				case "who_knows" -> whoKnows(arguments);
				case "peer_cards" -> this.output.write(this.retrieval.cards(this.question));
				default -> throw new IllegalArgumentException("there is no such tool");
			};
			return found.isEmpty() ? "Nothing found." : found;
		}
		catch (IllegalArgumentException | DateTimeException | JacksonException ex) {
			boolean ours = ex instanceof IllegalArgumentException;
			return "Error: " + (ours ? ex.getMessage() : "the arguments cannot be read") + ".";
		}
		catch (RuntimeException ex) {
			log.atWarn()
				.addKeyValue("tool", call.name())
				.addKeyValue("problem", ex.getClass().getSimpleName())
				.log("tool failed");
			return "Error: the search failed.";
		}
	}

	private String facts(String matter) {
		return written(this.retrieval.facts(this.question, matter, this.most));
	}

	private String written(List<Holding> holdings) {
		return this.output.writeFacts(holdings, (facts) -> this.retrieval.evidence(this.question, facts));
	}

	private String messages(String matter) {
		List<Message> hits = this.retrieval.messages(this.question, matter, this.most, null, null);
		Set<Message> all = new LinkedHashSet<>();
		hits.stream().limit(3).forEach((hit) -> all.addAll(this.retrieval.around(this.question, hit, 2)));
		all.addAll(hits);
		return this.output.writeMessages(all);
	}

	private String byDate(JsonNode arguments) {
		Instant from = day(arguments, "from");
		Instant to = day(arguments, "to").plusSeconds(24 * 60 * 60);
		String query = arguments.path("query").asString("").strip();
		return this.output.writeMessages(query.isEmpty() ? this.retrieval.between(this.question, from, to, this.most)
				: this.retrieval.messages(this.question, cut(query), this.most, from, to));
	}

	private String evidence(JsonNode arguments) {
		List<Given> given = given(arguments);
		List<Fact> facts = given.stream().flatMap((one) -> Optional.ofNullable(one.fact()).stream()).toList();
		Set<Message> all = new LinkedHashSet<>();
		given.stream()
			.flatMap((one) -> one.messages().stream())
			.distinct()
			.forEach((message) -> all.addAll(this.retrieval.around(this.question, message, 1)));
		return written(this.retrieval.premises(this.question, facts)) + this.output.writeMessages(all);
	}

	private String whoKnows(JsonNode arguments) {
		Map<String, List<String>> knowers = new LinkedHashMap<>();
		given(arguments).forEach(
				(one) -> knowers.put(one.handle(), this.retrieval.knowers(this.question, one.fact(), one.messages())));
		return this.output.writeKnowers(knowers);
	}

	private List<Given> given(JsonNode arguments) {
		List<Given> given = HANDLE.matcher(text(arguments, "handles"))
			.results()
			.map(MatchResult::group)
			.distinct()
			.limit(MOST_HANDLES)
			.flatMap((handle) -> given(handle).stream())
			.toList();
		if (given.isEmpty()) {
			throw new IllegalArgumentException("no such handle was given out");
		}
		return given;
	}

	private Optional<Given> given(String handle) {
		CitationHandles handles = this.output.handles();
		return handles.message(handle)
			.map((message) -> new Given(handle, null, List.of(message)))
			.or(() -> handles.fact(handle)
				.map((known) -> new Given(handle, known.fact(),
						known.evidence().stream().map(Evidence::message).distinct().toList())));
	}

	/** A fact or a message that was given out, with the messages it rests on. */
	private record Given(String handle, @Nullable Fact fact, List<Message> messages) {
	}

	private static JsonNode arguments(@Nullable String arguments) {
		JsonNode read = JsonMapper.shared().readTree((arguments != null) ? arguments : "{}");
		if (!read.isObject()) {
			throw new IllegalArgumentException("the arguments are no object");
		}
		return read;
	}

	private static String text(JsonNode arguments, String name) {
		String text = arguments.path(name).isString() ? arguments.path(name).asString().strip() : "";
		if (text.isEmpty()) {
			throw new IllegalArgumentException(name + " is missing");
		}
		return cut(text);
	}

	private static String cut(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST_QUERY));
	}

	private static Instant day(JsonNode arguments, String name) {
		return LocalDate.parse(text(arguments, name)).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

}
