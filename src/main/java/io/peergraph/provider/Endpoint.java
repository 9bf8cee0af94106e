package io.peergraph.provider;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * A model that can be called.
 *
 * @param provider who runs it
 * @param model its name, as the provider calls it
 * @param baseUrl where the provider is, null for its usual address
 * @param apiKey the key of the provider, null when it wants none
 * @param timeout how long a request may take, with all its repetitions
 * @param retries how often a call that failed is repeated
 * @param maxTokens how long a reply may be
 * @param temperature how free it is, null for what the provider sets
 * @param structure how it is made to reply in JSON, null for what its replies show
 */
record Endpoint(Provider provider, String model, @Nullable String baseUrl, @Nullable Secret apiKey, Duration timeout,
		int retries, int maxTokens, @Nullable Double temperature, @Nullable ReplyFormat structure) {

	private static final int MOST_RETRIES = 10;

	private static final int MAX_TOKENS = 8192;

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	/**
	 * {@return the endpoint that settings describe}
	 * @param prefix where the settings are, to say which one is wrong
	 * @param settings complete with what is set for all
	 * @param usualKey the key in the usual variable of the provider, if there is one
	 */
	static Endpoint of(String prefix, ModelSettings settings, @Nullable String usualKey) {
		Provider provider = settings.provider();
		String model = settings.model();
		if (provider == null) {
			throw new Misconfigured(prefix + ".provider", "is missing: one of openai, anthropic, gemini, ollama");
		}
		if (!StringUtils.hasText(model)) {
			throw new Misconfigured(prefix + ".model",
					"is missing: " + provider.lower() + " has to know which model to use");
		}
		checkUrl(prefix, settings.baseUrl());
		Duration timeout = (settings.timeout() != null) ? settings.timeout() : TIMEOUT;
		int retries = (settings.retries() != null) ? settings.retries() : 2;
		int maxTokens = (settings.maxTokens() != null) ? settings.maxTokens() : MAX_TOKENS;
		check(prefix + ".timeout", timeout.isPositive(), "must be longer than nothing");
		check(prefix + ".retries", retries >= 0 && retries <= MOST_RETRIES, "must be from 0 to " + MOST_RETRIES);
		check(prefix + ".max-tokens", maxTokens > 0, "must be at least 1");
		return new Endpoint(provider, model, settings.baseUrl(), key(prefix, settings, usualKey), timeout, retries,
				maxTokens, settings.temperature(), settings.structure());
	}

	private static @Nullable Secret key(String prefix, ModelSettings settings, @Nullable String usualKey) {
		Secret given = settings.apiKey();
		if (given != null && StringUtils.hasText(given.value())) {
			return given;
		}
		if (StringUtils.hasText(usualKey)) {
			return new Secret(usualKey);
		}
		Provider provider = settings.provider();
		// Whatever speaks the API of OpenAI on one's own machine seldom wants a key.
		boolean needed = provider != null && provider != Provider.OLLAMA
				&& !(provider == Provider.OPENAI && settings.baseUrl() != null);
		if (provider != null && needed) {
			throw new Misconfigured(prefix + ".api-key",
					"is missing: " + provider.lower() + " wants a key, here or in " + provider.variable());
		}
		return null;
	}

	private static void checkUrl(String prefix, @Nullable String url) {
		if (url == null) {
			return;
		}
		try {
			URI parsed = URI.create(url);
			boolean web = "http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme());
			check(prefix + ".base-url", web && parsed.getHost() != null && parsed.getUserInfo() == null,
					"is not an address such as https://host/v1");
		}
		catch (IllegalArgumentException ex) {
			throw new Misconfigured(prefix + ".base-url", "is not an address such as https://host/v1");
		}
	}

	static void check(String property, boolean condition, String problem) {
		if (!condition) {
			throw new Misconfigured(property, problem);
		}
	}

	/**
	 * {@return the same with another model}
	 * @param other the name of the model
	 */
	Endpoint withModel(String other) {
		return new Endpoint(this.provider, other, this.baseUrl, this.apiKey, this.timeout, this.retries, this.maxTokens,
				this.temperature, this.structure);
	}

	/**
	 * {@return the provider and the model}
	 */
	String name() {
		return this.provider.lower() + "/" + this.model;
	}

	/**
	 * {@return the key as clients want it: something even where it is not looked at}
	 */
	String keyOrNone() {
		return (this.apiKey != null) ? this.apiKey.value() : "none";
	}

}
