package io.peergraph.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

import io.peergraph.message.Message;

/**
 * What a model is told to sum up a talk. What peers said stands between marks, a message
 * a line, and nothing in it can close the marks or begin another line.
 */
final class SummaryPrompt {

	private static final String TEMPLATE = load();

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
		.withZone(ZoneOffset.UTC);

	/** Tokens to words. */
	private static final double WORDS = 0.75;

	private SummaryPrompt() {
	}

	/**
	 * {@return a fingerprint of the template, to be kept with what it led to}
	 */
	static String hash() {
		CRC32C hash = new CRC32C();
		hash.update(TEMPLATE.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().toHexDigits((int) hash.getValue());
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
		return TEMPLATE.replace("{{kind}}", (input.kind() == SummaryKind.SHORT) ? "short" : "long")
			.replace("{{detail}}", detail(input.kind()))
			.replace("{{words}}", String.valueOf((int) (most * WORDS)))
			.replace("{{instructions}}", instructions);
	}

	/**
	 * {@return what the model is to do it with}
	 */
	static String user(SummaryInput input) {
		return input.said()
			.stream()
			.map(SummaryPrompt::said)
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

	private static String said(Message message) {
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

	private static String load() {
		try (InputStream file = Objects.requireNonNull(SummaryPrompt.class.getResourceAsStream("summarise.md"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
