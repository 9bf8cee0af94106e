package io.peergraph.provider;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The settings of one model. What is not set is taken from what is set for all; the
 * model, address, key and temperature only where the provider is the same one. A key is
 * sent to no address but the one that it was given for.
 *
 * @param provider who runs it: {@code openai}, {@code anthropic}, {@code gemini} or
 * {@code ollama}
 * @param model its name, as the provider calls it
 * @param baseUrl where the provider is, if not at its usual address
 * @param apiKey the key of the provider
 * @param timeout how long a question may take in all, with its repetitions
 * @param retries how often a call that failed is repeated
 * @param maxTokens how long a reply may be
 * @param temperature how freely it chooses its words
 * @param structure how it is made to reply in JSON: {@code schema}, {@code json} or
 * {@code words}
 */
record ModelSettings(@Nullable Provider provider, @Nullable String model, @Nullable String baseUrl,
		@Nullable Secret apiKey, @Nullable Duration timeout, @Nullable Integer retries, @Nullable Integer maxTokens,
		@Nullable Double temperature, @Nullable ReplyFormat structure) {

	static final ModelSettings NONE = new ModelSettings(null, null, null, null, null, null, null, null, null);

	/**
	 * {@return these settings, completed by others} Model, address and key belong to a
	 * provider: they are taken from the others only when these name no other one. Nor
	 * does a key go to an address that it was not given for.
	 * @param others what is set for all
	 */
	ModelSettings or(ModelSettings others) {
		boolean same = this.provider == null || this.provider == others.provider;
		ModelSettings theirs = same ? others : NONE;
		Secret theirKey = (this.baseUrl == null) ? theirs.apiKey : null;
		return new ModelSettings(first(this.provider, others.provider), first(this.model, theirs.model),
				first(this.baseUrl, theirs.baseUrl), first(this.apiKey, theirKey), first(this.timeout, others.timeout),
				first(this.retries, others.retries), first(this.maxTokens, others.maxTokens),
				first(this.temperature, theirs.temperature), first(this.structure, theirs.structure));
	}

	boolean isEmpty() {
		return equals(NONE);
	}

	private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
		return (one != null) ? one : other;
	}

}
