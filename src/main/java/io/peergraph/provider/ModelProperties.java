package io.peergraph.provider;

import java.nio.file.Path;
import java.time.Duration;

import io.peergraph.model.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which models are used, for all roles and for each. Without a provider everything is
 * built in.
 *
 * @param provider who runs the models: openai, anthropic, gemini or ollama
 * @param model the name of the model, as the provider calls it
 * @param baseUrl where the provider is, if not at its usual address
 * @param apiKey the key of the provider; without one, its usual environment variable
 * counts, such as {@code OPENAI_API_KEY}
 * @param timeout how long one call may take
 * @param retries how often a call that failed is repeated
 * @param maxTokens how long a reply may be
 * @param temperature how free models are, if not as the provider sets it
 * @param structure how models are made to reply in JSON: schema, json or words
 * @param fallback who is asked when the first one does not answer
 * @param extract for finding facts
 * @param summarise for summing up
 * @param answer for answering questions
 * @param dream for drawing conclusions
 * @param embed for embedding; built in unless its provider is set
 * @param record how calls are recorded
 */
@ConfigurationProperties("peergraph.model")
record ModelProperties(@Nullable Provider provider, @Nullable String model, @Nullable String baseUrl,
		@Nullable Secret apiKey, @Nullable Duration timeout, @Nullable Integer retries, @Nullable Integer maxTokens,
		@Nullable Double temperature, @Nullable ReplyFormat structure, @Nullable ModelSettings fallback,
		@Nullable RoleSettings extract, @Nullable RoleSettings summarise, @Nullable RoleSettings answer,
		@Nullable RoleSettings dream, @DefaultValue Embed embed, @DefaultValue Recording record) {

	ModelSettings shared() {
		return new ModelSettings(this.provider, this.model, this.baseUrl, this.apiKey, this.timeout, this.retries,
				this.maxTokens, this.temperature, this.structure);
	}

	RoleSettings of(Role role) {
		RoleSettings settings = switch (role) {
			case EXTRACT -> this.extract;
			case SUMMARISE -> this.summarise;
			case ANSWER -> this.answer;
			case DREAM -> this.dream;
		};
		return (settings != null) ? settings : RoleSettings.NONE;
	}

	/**
	 * What is set of the model that embeds.
	 *
	 * @param provider who runs it: openai, gemini or ollama
	 * @param model its name, as the provider calls it
	 * @param baseUrl where the provider is, if not at its usual address
	 * @param apiKey the key of the provider
	 * @param dimension the length of its vectors
	 * @param timeout how long one call may take
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
	 * @param file takes one line of JSON for every call; none is kept without it
	 * @param text whether what was asked and replied is recorded too
	 */
	record Recording(@Nullable Path file, @DefaultValue("false") boolean text) {
	}

}
