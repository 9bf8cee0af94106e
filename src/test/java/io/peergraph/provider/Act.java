package io.peergraph.provider;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the stand-in of a provider does with one request. */
public sealed interface Act {

	/** Replies with that text. */
	record Says(String text) implements Act {
	}

	/** Wants these tools to be called. */
	record Calls(List<Tool> tools) implements Act {
	}

	/** One tool with its arguments as JSON, or as whatever else the model makes of it. */
	record Tool(String name, String arguments) {
	}

	/** Answers with an error. */
	record Fails(int status, Map<String, String> headers) implements Act {
	}

	/** Waits before it does something. */
	record Waits(Duration time, Act then) implements Act {
	}

	/** Sends a text one character after the other, with pauses. */
	record Drips(String text, Duration pause) implements Act {
	}

	/** Breaks the connection after so many bytes of what it would have sent. */
	record Breaks(int bytes, Act of) implements Act {
	}

	/** Ends in order after so many bytes of what it would have sent. */
	record Ends(int bytes, Act of) implements Act {
	}

	/** Sends whatever that is, as if it were a reply. */
	record Sends(String body) implements Act {
	}

	/** Embeds: these are the vectors, in the order of the texts. */
	record Embeds(List<float[]> vectors) implements Act {
	}

	/** Stops at the limit of tokens. */
	record Stops(String text) implements Act {
	}

	/** Refuses for reasons of safety. */
	record Refuses() implements Act {
	}

	static Act says(String text) {
		return new Says(text);
	}

	static Act calls(String name, String arguments) {
		return new Calls(List.of(new Tool(name, arguments)));
	}

	static Act fails(int status) {
		return new Fails(status, Map.of());
	}

	static Act busy(String retryAfter) {
		return new Fails(429, Map.of("Retry-After", retryAfter));
	}

	static Act waits(Duration time, Act then) {
		return new Waits(time, then);
	}

}
