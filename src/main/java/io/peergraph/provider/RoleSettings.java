package io.peergraph.provider;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What is set of the model for one role; see {@link ModelSettings}, and
 *
 * @param enabled whether a model is used for this role, if one is configured
 * @param fallback who is asked when that model does not answer
 */
record RoleSettings(@Nullable Boolean enabled, @Nullable Provider provider, @Nullable String model,
		@Nullable String baseUrl, @Nullable Secret apiKey, @Nullable Duration timeout, @Nullable Integer retries,
		@Nullable Integer maxTokens, @Nullable Double temperature, @Nullable ReplyFormat structure,
		@Nullable ModelSettings fallback) {

	static final RoleSettings NONE = new RoleSettings(null, null, null, null, null, null, null, null, null, null, null);

	ModelSettings own() {
		return new ModelSettings(this.provider, this.model, this.baseUrl, this.apiKey, this.timeout, this.retries,
				this.maxTokens, this.temperature, this.structure);
	}

	boolean isOff() {
		return Boolean.FALSE.equals(this.enabled);
	}

}
