package io.peergraph.context;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.peergraph.message.Message;
import io.peergraph.representation.Representation;
import io.peergraph.summary.Summary;
import org.jspecify.annotations.Nullable;

/**
 * A context in the shapes that the APIs of models take. What was said, or follows from
 * it, is never put in the role of instructions; it can neither close our blocks nor begin
 * one, nor a turn of somebody else.
 */
final class Prompt {

	/** Before a conversation that the assistant begins, where the user has to. */
	static final String OMITTED = "…";

	/** Between what one role says at once. */
	static final String GAP = "\n\n";

	/** What goes on in the next line is set in, so that it begins no turn and no fact. */
	private static final String CONTINUED = "\n  ";

	/** As Unicode has them, blank lines too. */
	private static final Pattern BREAKS = Pattern.compile("\\R++");

	private static final Pattern OPENS = Pattern.compile("[<\uff1c\ufe64]");

	private static final Pattern CLOSES = Pattern.compile("[>\uff1e\ufe65]");

	private static final Pattern OWN_MARK = Pattern.compile(
			"[<\uff1c\u2039\ufe64](?=[\\s\\p{Cf}/\uff0f\u2215\u2044]*+(?:peer[\\p{Cf}_]*+(?:representation|card)|summary))",
			Pattern.CASE_INSENSITIVE);

	/** The longest name that OpenAI takes. */
	private static final int LONGEST_NAME = 64;

	private Prompt() {
	}

	/**
	 * {@return what precedes the messages}
	 */
	static List<String> preamble(@Nullable Representation representation, @Nullable Summary summary) {
		List<String> blocks = new ArrayList<>();
		if (representation != null && !representation.holdings().isEmpty()) {
			blocks.add(block("peer_representation", representation.markdown()));
		}
		if (representation != null && !representation.peerCard().isEmpty()) {
			blocks.add(block("peer_card",
					representation.peerCard()
						.stream()
						.map((line) -> BREAKS.matcher(line).replaceAll(CONTINUED))
						.collect(Collectors.joining("\n"))));
		}
		if (summary != null) {
			blocks.add(block("summary", summary.text()));
		}
		return blocks;
	}

	// Whatever may be read as a mark, since a block is our own word.
	static String block(String tag, String text) {
		String inside = OPENS.matcher(text).replaceAll("\u2039");
		return "<" + tag + ">" + CLOSES.matcher(inside).replaceAll("\u203a") + "</" + tag + ">";
	}

	/**
	 * {@return the content of a message, which is left as it is but for marks of ours}
	 */
	static String content(Message message) {
		return OWN_MARK.matcher(message.content()).replaceAll("\u2039 ");
	}

	/**
	 * {@return a message as one text}
	 */
	static String line(Message message) {
		return speaker(message.author()) + ": " + BREAKS.matcher(content(message)).replaceAll(CONTINUED);
	}

	// A name may have a colon of its own.
	private static String speaker(String name) {
		return name.contains(":") ? "\"" + name + "\"" : name;
	}

	static List<Map<String, String>> openai(Context context, String assistant) {
		List<Map<String, String>> array = new ArrayList<>();
		preamble(context.representation(), context.summary()).forEach((block) -> array.add(turn("user", block)));
		for (Message message : context.messages()) {
			Map<String, String> turn = turn(message.author().equals(assistant) ? "assistant" : "user",
					content(message));
			if (isNameThere(message.author())) {
				turn.put("name", message.author());
			}
			else if (!message.author().equals(assistant)) {
				turn.put("content", line(message));
			}
			array.add(turn);
		}
		return array;
	}

	// Its alphabet is smaller than that of our names.
	private static boolean isNameThere(String name) {
		return name.length() <= LONGEST_NAME && name.chars()
			.allMatch((unit) -> unit < 128 && (Character.isLetterOrDigit(unit) || unit == '_' || unit == '-'));
	}

	static List<Map<String, String>> anthropic(Context context, String assistant) {
		List<Map<String, String>> array = new ArrayList<>();
		preamble(context.representation(), context.summary()).forEach((block) -> say(array, "user", block));
		for (Message message : context.messages()) {
			boolean own = message.author().equals(assistant);
			if (own && array.isEmpty()) {
				say(array, "user", OMITTED);
			}
			say(array, own ? "assistant" : "user", own ? spoken(message) : line(message));
		}
		return array;
	}

	// The API takes no blank text, and none of the assistant that ends with a space.
	private static String spoken(Message message) {
		return message.content().isBlank() ? OMITTED : content(message).stripTrailing();
	}

	private static void say(List<Map<String, String>> array, String role, String text) {
		if (!array.isEmpty() && role.equals(array.getLast().get("role"))) {
			array.getLast().merge("content", text, (before, more) -> before + GAP + more);
		}
		else {
			array.add(turn(role, text));
		}
	}

	private static Map<String, String> turn(String role, String content) {
		Map<String, String> turn = new LinkedHashMap<>();
		turn.put("role", role);
		turn.put("content", content);
		return turn;
	}

}
