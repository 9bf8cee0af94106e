package io.peergraph.provider;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.peergraph.model.Chat;
import io.peergraph.model.ChatModels;
import io.peergraph.model.Embedder;
import io.peergraph.model.Role;
import io.peergraph.model.Tokens;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Makes the models that are configured; says what is wrong with the settings, if any. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelProperties.class)
class ProviderConfiguration {

	private static final String PREFIX = "peergraph.model";

	private final ModelProperties properties;

	private final Environment environment;

	private final Clock clock;

	ProviderConfiguration(ModelProperties properties, Environment environment, Clock clock) {
		this.properties = properties;
		this.environment = environment;
		this.clock = clock;
	}

	@Bean
	@ConfigurationPropertiesBinding
	static SecretConverter secretConverter() {
		return new SecretConverter();
	}

	@Bean
	CallMetrics calls(MeterRegistry meters) {
		ModelProperties.Recording recording = this.properties.record();
		CallRecord record = (recording.file() != null) ? new CallRecord(recording.file(), recording.text()) : null;
		return new CallMetrics(meters, record, this.clock);
	}

	@Bean
	ChatModels chatModels(CallMetrics metrics) {
		Map<Role, Chat> chats = new EnumMap<>(Role.class);
		for (Role role : Role.values()) {
			endpoints(role).ifPresent((endpoints) -> chats.put(role, new ProviderChat(role,
					endpoints.stream().map((endpoint) -> new EndpointCall(endpoint, this.clock)).toList(), metrics)));
		}
		return new ChatModels(chats);
	}

	@Bean
	@Primary
	@ConditionalOnProperty("peergraph.model.embed.provider")
	Embedder providerEmbedder(Tokens tokens, CallMetrics metrics) {
		ModelProperties.Embed embed = this.properties.embed();
		String prefix = PREFIX + ".embed";
		ModelSettings own = new ModelSettings(embed.provider(), embed.model(), embed.baseUrl(), embed.apiKey(),
				embed.timeout(), embed.retries(), null, null, null);
		Endpoint.check(prefix + ".provider", embed.provider() != Provider.ANTHROPIC,
				"anthropic does not embed: one of openai, gemini, ollama");
		// A chat model cannot embed: only the provider's address and key are shared.
		Endpoint.check(prefix + ".model", StringUtils.hasText(embed.model()), "is missing");
		Endpoint.check(prefix + ".dimension", embed.dimension() > 0 && embed.dimension() <= 4096,
				"must say how long the vectors of that model are, at most 4096");
		Endpoint.check(prefix + ".batch", embed.batch() > 0, "must be at least 1");
		Endpoint endpoint = endpoint(prefix, own.or(this.properties.shared()));
		return new ProviderEmbedder(endpoint, embed.dimension(), embed.batch(), tokens, metrics, this.clock);
	}

	private Optional<List<Endpoint>> endpoints(Role role) {
		RoleSettings own = this.properties.forRole(role);
		String prefix = PREFIX + "." + role.name().toLowerCase(Locale.ROOT);
		ModelSettings settings = own.own().or(this.properties.shared());
		if (own.isOff() || (settings.isEmpty() && own.fallback() == null)) {
			return Optional.empty();
		}
		List<Endpoint> endpoints = new ArrayList<>();
		endpoints.add(endpoint(own.own().isEmpty() ? PREFIX : prefix, settings));
		if (own.fallback() != null) {
			endpoints.add(endpoint(prefix + ".fallback", own.fallback().or(settings)));
		}
		else if (this.properties.fallback() != null) {
			endpoints.add(endpoint(PREFIX + ".fallback", this.properties.fallback().or(this.properties.shared())));
		}
		return Optional.of(endpoints);
	}

	private Endpoint endpoint(String prefix, ModelSettings settings) {
		// The usual key is for the usual address only.
		return Endpoint.of(prefix, settings, (settings.baseUrl() == null) ? usualKey(settings.provider()) : null);
	}

	private @Nullable String usualKey(@Nullable Provider provider) {
		return (provider != null && !provider.variable().isEmpty()) ? this.environment.getProperty(provider.variable())
				: null;
	}

	/** Reads secrets from properties. */
	static final class SecretConverter implements Converter<String, Secret> {

		@Override
		public Secret convert(String value) {
			return new Secret(value);
		}

	}

}
