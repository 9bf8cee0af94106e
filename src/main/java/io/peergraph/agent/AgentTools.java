package io.peergraph.agent;

import java.time.DateTimeException;
import java.time.Duration;
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

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
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

/**
 * The tools of one answer. All of them only read, and none can be told where: whatever
 * the model asks for is looked for in the memory that the question is asked of.
 */
final class AgentTools {

	private static final Logger log = LoggerFactory.getLogger(AgentTools.class);

	private static final ToolMethods TOOLS = new ToolMethods(AgentTools.class);

	private static final String HANDLES = "handles such as F3 or M7, separated by commas";

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
		return TOOLS.specifications();
	}

	/**
	 * {@return what is known without being asked for, for the first call}
	 */
	String first() {
		return peerCards() + searchFacts(this.question.text())
				+ this.output.writeMessages(
						this.retrieval.messages().find(this.question, this.question.text(), this.most, null, null))
				+ this.output.writeMessages(this.retrieval.messages().recent(this.question));
	}

	/**
	 * {@return what a call brings, or what is wrong with it}
	 * @param call whatever the model came up with
	 */
	String call(ToolExecutionRequest call) {
		try {
			String found = TOOLS.call(this, call);
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

	@Tool(name = "search_facts", value = "Facts that have to do with something, also former ones.")
	String searchFacts(@P("what to look for") String query) {
		return written(this.retrieval.facts().find(this.question, query, this.most));
	}

	@Tool(name = "search_messages",
			value = "Messages that have to do with something, by words and by meaning, with what was said around the best.")
	String searchMessages(@P("what to look for") String query) {
		List<Message> hits = this.retrieval.messages().find(this.question, query, this.most, null, null);
		Set<Message> all = new LinkedHashSet<>();
		hits.stream().limit(3).forEach((hit) -> all.addAll(this.retrieval.messages().around(this.question, hit, 2)));
		all.addAll(hits);
		return this.output.writeMessages(all);
	}

	@Tool(name = "find_text", value = "Messages that contain a text literally, such as a name, a number or a word.")
	String findText(@P("the text") String text) {
		return this.output.writeMessages(this.retrieval.messages().containing(this.question, text, this.most));
	}

	@Tool(name = "messages_by_date",
			value = "The messages of a time, in order; with a query only those that have to do with something.")
	String messagesByDate(@P("first day, YYYY-MM-DD") String from, @P("last day, YYYY-MM-DD") String to,
			@P(value = "what to look for", required = false) @Nullable String query) {
		Instant start = day(from);
		Instant end = day(to).plus(Duration.ofDays(1));
		return this.output
			.writeMessages((query == null) ? this.retrieval.messages().between(this.question, start, end, this.most)
					: this.retrieval.messages().find(this.question, query, this.most, start, end));
	}

	@Tool(name = "evidence",
			value = "What facts rest on: the messages, with what was said around them, and the facts they follow from.")
	String evidence(@P(HANDLES) String handles) {
		List<Given> given = given(handles);
		List<Fact> facts = given.stream().flatMap((one) -> Optional.ofNullable(one.fact()).stream()).toList();
		Set<Message> all = new LinkedHashSet<>();
		given.stream()
			.flatMap((one) -> one.messages().stream())
			.distinct()
			.forEach((message) -> all.addAll(this.retrieval.messages().around(this.question, message, 1)));
		return written(this.retrieval.facts().premises(this.question, facts)) + this.output.writeMessages(all);
	}

	@Tool(name = "who_knows", value = "Who knows facts or messages: who was there when they were said.")
	String whoKnows(@P(HANDLES) String handles) {
		Map<String, List<String>> knowers = new LinkedHashMap<>();
		given(handles).forEach((one) -> knowers.put(one.handle(),
				this.retrieval.facts().knowers(this.question, one.fact(), one.messages())));
		return this.output.writeKnowers(knowers);
	}

	@Tool(name = "peer_cards", value = "What is always worth knowing of the peers in question.")
	String peerCards() {
		return this.output.write(this.retrieval.facts().cards(this.question));
	}

	private String written(List<Holding> holdings) {
		return this.output.writeFacts(holdings, (facts) -> this.retrieval.facts().evidence(this.question, facts));
	}

	private List<Given> given(String handles) {
		List<Given> given = HANDLE.matcher(handles)
			.results()
			.map(MatchResult::group)
			.distinct()
			.limit(MOST_HANDLES)
			.flatMap((handle) -> find(handle).stream())
			.toList();
		if (given.isEmpty()) {
			throw new IllegalArgumentException("no such handle was given out");
		}
		return given;
	}

	private Optional<Given> find(String handle) {
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

	private static Instant day(String date) {
		return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

}
