package io.peergraph.summary;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;

import io.peergraph.message.Message;
import io.peergraph.model.PromptFile;

/**
 * What a model is told to sum up a talk. What peers said stands between marks, a message
 * a line, and nothing in it can close the marks or begin another line.
 */
final class SummaryPrompt {

	private static final PromptFile FILE = PromptFile.beside(SummaryPrompt.class, "summarise.md");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
		.withZone(ZoneOffset.UTC);

	/** Tokens to words. */
	private static final double WORDS = 0.75;

	private SummaryPrompt() {
	}

	/**
	 * {@return what tells this prompt from others, to be remembered with what came of it}
	 */
	static String hash() {
		return FILE.hash();
	}

	/**
	 * {@return what the model is to do}
	 * @param input what is to be summed up
	 * @param most the most tokens of the summary
	 */
	static String system(SummaryInput input, int most) {
		String instructions = (input.instructions() == null || input.instructions().isBlank()) ? ""
				: "- The application asks you to heed this besides, as far as the rules above allow: "
						+ line(input.instructions()) + "\n";
		return FILE.with(Map.of("kind", (input.kind() == SummaryKind.SHORT) ? "short" : "long", "detail",
				detail(input.kind()), "words", (int) (most * WORDS), "instructions", instructions));
	}

	/**
	 * {@return what the model is to do it with}
	 */
	static String user(SummaryInput input) {
		return input.said()
			.stream()
			.map(SummaryPrompt::message)
			.collect(Collectors.joining("\n",
					"<summary-so-far>\n"
							+ (input.previous().isEmpty() ? "There is none yet." : quoted(input.previous()))
							+ "\n</summary-so-far>\n<said-since>\n",
					"\n</said-since>"));
	}

	private static String detail(SummaryKind kind) {
		return switch (kind) {
			case SHORT -> "Leave out what only filled the conversation.";
			case LONG -> "Be thorough: also how peers felt, what they are like, and what came up again and again.";
		};
	}

	private static String message(Message message) {
		return "[" + TIME.format(message.createdAt()) + "] " + speaker(message.author()) + ": "
				+ line(message.content());
	}

	// A name may have a colon of its own.
	private static String speaker(String name) {
		return name.contains(":") ? "\"" + name + "\"" : name;
	}

	private static String line(String text) {
		return quoted(text.replaceAll("(?U)\\s+", " ").strip());
	}

	private static String quoted(String text) {
		return text.replace("<", "\u2039").replace(">", "\u203a");
	}

}
