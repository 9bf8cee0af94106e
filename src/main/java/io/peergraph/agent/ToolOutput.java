package io.peergraph.agent;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.peergraph.belief.Holding;
import io.peergraph.fact.Evidence;
import io.peergraph.fact.Fact;
import io.peergraph.message.Message;

import tools.jackson.databind.json.JsonMapper;

/**
 * Puts what was found into text for the model: a line for each, as JSON that its text
 * cannot leave, under a handle.
 */
final class ToolOutput {

	private static final int LONGEST_TEXT = 12_000;

	private static final int LONGEST_MESSAGE = 2000;

	private final CitationHandles handles = new CitationHandles();

	CitationHandles handles() {
		return this.handles;
	}

	String writeFacts(Collection<Holding> holdings, Function<Collection<Fact>, Map<String, List<Evidence>>> details) {
		Map<String, List<Evidence>> evidence = details.apply(holdings.stream().map(Holding::fact).toList());
		return cut(holdings.stream()
			.map((holding) -> line(holding, evidence.getOrDefault(holding.fact().key(), List.of())))
			.toList());
	}

	private String line(Holding holding, List<Evidence> evidence) {
		Fact fact = holding.fact();
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("fact", fact.text());
		line.put("about", fact.about());
		line.put("level", fact.level().name());
		line.put("since", (evidence.isEmpty() ? holding.since() : evidence.getLast().message().createdAt()).toString());
		if (holding.until() != null) {
			line.put("former", "no longer so, known better since " + holding.until());
		}
		if (fact.validFrom() != null) {
			line.put("validFrom", fact.validFrom().toString());
		}
		if (fact.validTo() != null) {
			line.put("validTo", fact.validTo().toString());
		}
		if (!evidence.isEmpty()) {
			line.put("said in",
					evidence.stream()
						.map((part) -> this.handles.give(part.message()))
						.distinct()
						.collect(Collectors.joining(", ")));
			line.put("words", evidence.getLast().quote());
		}
		return this.handles.give(fact, evidence) + " " + json(line) + "\n";
	}

	String writeMessages(Collection<Message> messages) {
		return cut(messages.stream().map(this::line).distinct().toList());
	}

	private String line(Message message) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("by", message.author());
		line.put("session", message.session().name());
		line.put("at", message.createdAt().toString());
		line.put("text", (message.content().length() <= LONGEST_MESSAGE) ? message.content()
				: message.content().substring(0, LONGEST_MESSAGE) + " ... (cut)");
		return this.handles.give(message) + " " + json(line) + "\n";
	}

	String write(Map<String, List<String>> cards) {
		return cards.isEmpty() ? "" : "peer cards " + json(cards) + "\n";
	}

	String writeKnowers(Map<String, List<String>> knowers) {
		return cut(knowers.entrySet()
			.stream()
			.map((one) -> one.getKey() + " known to " + json(one.getValue()) + "\n")
			.toList());
	}

	// Some of what ends a line is no escape of JSON's.
	private static String json(Object value) {
		return JsonMapper.shared()
			.writeValueAsString(value)
			.replace("\u0085", "\\u0085")
			.replace("\u2028", "\\u2028")
			.replace("\u2029", "\\u2029");
	}

	// Never half a line.
	private static String cut(List<String> lines) {
		StringBuilder text = new StringBuilder();
		for (String line : lines) {
			if (text.length() + line.length() > LONGEST_TEXT && !text.isEmpty()) {
				break;
			}
			text.append(line);
		}
		return text.toString();
	}

}
