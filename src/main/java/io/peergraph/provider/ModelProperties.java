package io.peergraph.provider;

import java.nio.file.Path;
import java.time.Duration;

import io.peergraph.model.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which models are used, for all roles and for each. Without a provider everything is
 * built in.
 *
 * @param provider who runs the models: {@code openai} (and whatever speaks its API),
 * {@code anthropic}, {@code gemini} or {@code ollama}
 * @param model the model, as the provider calls it
 * @param baseUrl where the provider is, if not at its usual address; such as
 * {@code http://localhost:8000/v1}
 * @param apiKey the key of the provider; without one, at the usual address,
 * {@code OPENAI_API_KEY}, {@code ANTHROPIC_API_KEY} or {@code GEMINI_API_KEY} is used
 * @param timeout how long a question may take in all, with its repetitions and the
 * fallback; {@code 60s} if not set
 * @param retries how often a call that failed is repeated; {@code 2} if not set. A
 * {@code Retry-After} of the provider is heeded
 * @param maxTokens how long a reply may be; {@code 8192} tokens if not set
 * @param temperature how freely models choose their words; if not set, as the provider
 * has it
 * @param structure how models are made to reply in JSON: {@code schema}, {@code object}
 * (JSON with a schema beside it), {@code json} or, for models that know none of them,
 * {@code words}; if not set, whichever of these the model keeps to
 * @param fallback the model that is asked when the first one does not answer
 * @param extract the model that finds facts
 * @param summarise the model that writes summaries
 * @param answer the model that answers questions
 * @param dream the model that draws conclusions
 * @param embed the model that embeds; built in unless its provider is set
 * @param record how calls are recorded
 */
@ConfigurationProperties("peergraph.model")
record ModelProperties(@Nullable Provider provider, @Nullable String model, @Nullable String baseUrl,
		@Nullable Secret apiKey, @Nullable Duration timeout, @Nullable Integer retries, @Nullable Integer maxTokens,
		@Nullable Double temperature, @Nullable ReplyFormat structure,
		@NestedConfigurationProperty @Nullable ModelSettings fallback,
		@NestedConfigurationProperty @Nullable RoleSettings extract,
		@NestedConfigurationProperty @Nullable RoleSettings summarise,
		@NestedConfigurationProperty @Nullable RoleSettings answer,
		@NestedConfigurationProperty @Nullable RoleSettings dream, @DefaultValue Embed embed,
		@DefaultValue Recording record) {

	ModelSettings shared() {
		return new ModelSettings(this.provider, this.model, this.baseUrl, this.apiKey, this.timeout, this.retries,
				this.maxTokens, this.temperature, this.structure);
	}

	RoleSettings forRole(Role role) {
		RoleSettings settings = switch (role) {
			case EXTRACT -> this.extract;
			case SUMMARISE -> this.summarise;
			case ANSWER -> this.answer;
			case DREAM -> this.dream;
		};
		return (settings != null) ? settings : RoleSettings.NONE;
	}

	/**
	 * The model that embeds.
	 *
	 * @param provider who runs it: {@code openai}, {@code gemini} or {@code ollama};
	 * without one embedding is built in
	 * @param model its name, as the provider calls it
	 * @param baseUrl where the provider is, if not at its usual address
	 * @param apiKey the key of the provider
	 * @param dimension the length of its vectors, at most 4096; it must be set with the
	 * provider
	 * @param timeout how long a call may take in all, with its repetitions
	 * @param retries how often a call that failed is repeated
	 * @param batch how many texts are sent at once
	 */
	record Embed(@Nullable Provider provider, @Nullable String model, @Nullable String baseUrl, @Nullable Secret apiKey,
			@DefaultValue("0") int dimension, @Nullable Duration timeout, @Nullable Integer retries,
			@DefaultValue("64") int batch) {
	}

	/**
	 * How calls are recorded.
	 *
	 * @param file takes one line of JSON for every call; without it none is recorded
	 * @param text whether the texts, asked and replied, are recorded too
	 */
	record Recording(@Nullable Path file, @DefaultValue("false") boolean text) {
	}

}
