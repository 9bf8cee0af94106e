package io.peergraph.provider;

import java.util.Locale;

/** Who runs a model. */
enum Provider {

	/** OpenAI, and whatever speaks its API at another address. */
	OPENAI("OPENAI_API_KEY"),
	/** Anthropic. */
	ANTHROPIC("ANTHROPIC_API_KEY"),
	/** Google's Gemini API. */
	GEMINI("GEMINI_API_KEY"),
	/** Ollama, usually on this machine. */
	OLLAMA("");

	private final String variable;

	Provider(String variable) {
		this.variable = variable;
	}

	/**
	 * {@return the environment variable in which its users keep their key, empty when it
	 * wants none}
	 */
	String variable() {
		return this.variable;
	}

	String lower() {
		return name().toLowerCase(Locale.ROOT);
	}

}
