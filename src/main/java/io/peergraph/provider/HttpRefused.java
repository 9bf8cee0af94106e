package io.peergraph.provider;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.langchain4j.exception.HttpException;

/** A provider answered with an error. What it said is not passed on, but for its code. */
class HttpRefused extends HttpException {

	private static final Pattern CODE = Pattern
		.compile("\"(?:code|type|status)\"\\s*:\\s*\"([A-Za-z][A-Za-z0-9_.-]{1,60})\"");

	private final String retryAfter;

	HttpRefused(int status, String body, String retryAfter) {
		super(status, words(status, body));
		this.retryAfter = retryAfter;
	}

	/**
	 * {@return the header as it came, empty without one}
	 */
	String retryAfter() {
		return this.retryAfter;
	}

	private static String words(int status, String body) {
		Matcher code = CODE.matcher(body);
		return "status " + status + (code.find() ? " " + code.group(1) : "");
	}

}
