package io.peergraph.provider;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.NestedConfigurationProperty;

/**
 * The settings of the model for one role. What is not set is taken from what is set for
 * all; the model, address, key and temperature only where the provider is the same one. A
 * key is sent to no address but the one that it was given for.
 *
 * @param enabled whether a model is used for this role, if one is configured;
 * {@code false} keeps to the built-in means
 * @param provider who runs it: {@code openai}, {@code anthropic}, {@code gemini} or
 * {@code ollama}
 * @param model its name, as the provider calls it
 * @param baseUrl where the provider is, if not at its usual address
 * @param apiKey the key of the provider
 * @param timeout how long a question may take in all, with its repetitions and the
 * fallback
 * @param retries how often a call that failed is repeated
 * @param maxTokens how long a reply may be
 * @param temperature how freely it chooses its words
 * @param structure how it is made to reply in JSON: {@code schema}, {@code object},
 * {@code json} or {@code words}
 * @param fallback the model that is asked when that one does not answer
 */
record RoleSettings(@Nullable Boolean enabled, @Nullable Provider provider, @Nullable String model,
		@Nullable String baseUrl, @Nullable Secret apiKey, @Nullable Duration timeout, @Nullable Integer retries,
		@Nullable Integer maxTokens, @Nullable Double temperature, @Nullable ReplyFormat structure,
		@NestedConfigurationProperty @Nullable ModelSettings fallback) {

	static final RoleSettings NONE = new RoleSettings(null, null, null, null, null, null, null, null, null, null, null);

	ModelSettings own() {
		return new ModelSettings(this.provider, this.model, this.baseUrl, this.apiKey, this.timeout, this.retries,
				this.maxTokens, this.temperature, this.structure);
	}

	boolean isOff() {
		return Boolean.FALSE.equals(this.enabled);
	}

}
