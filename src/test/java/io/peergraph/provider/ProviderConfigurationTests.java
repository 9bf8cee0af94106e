package io.peergraph.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.peergraph.model.BuiltInEmbedder;
import io.peergraph.model.Chat;
import io.peergraph.model.ChatModels;
import io.peergraph.model.Embedder;
import io.peergraph.model.ModelRefused;
import io.peergraph.model.Role;
import io.peergraph.model.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Models come from properties alone. */
@Execution(ExecutionMode.CONCURRENT)
class ProviderConfigurationTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withUserConfiguration(ProviderConfiguration.class)
		.withBean(Tokens.class)
		.withBean(BuiltInEmbedder.TYPE)
		.withBean(Clock.class, Clock::systemUTC)
		.withBean(MeterRegistry.class, SimpleMeterRegistry::new);

	@Test
	void hasNoModelsWithoutAProvider() {
		this.application.run((context) -> {
			ChatModels models = context.getBean(ChatModels.class);
			assertThat(Role.values()).allSatisfy((role) -> assertThat(models.forRole(role)).isEmpty());
			assertThat(context.getBean(Embedder.class).name()).isEqualTo("all-minilm-l6-v2-q");
		});
	}

	@Test
	void takesThreeLinesForEverything() {
		with("provider=anthropic", "model=claude", "api-key=k").run((context) -> {
			ChatModels models = context.getBean(ChatModels.class);
			assertThat(Role.values())
				.allSatisfy((role) -> assertThat(models.forRole(role).map(Chat::name)).hasValue("anthropic/claude"));
			assertThat(context.getBean(Embedder.class)).isInstanceOf(BuiltInEmbedder.TYPE);
		});
	}

	@Test
	void takesTheKeyFromItsUsualVariable() {
		with("provider=openai", "model=gpt").withPropertyValues("OPENAI_API_KEY=k")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void takesVariablesOfTheEnvironment() {
		this.application
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
						Map.of("PEERGRAPH_MODEL_PROVIDER", "openai", "PEERGRAPH_MODEL_MODEL", "gpt",
								"PEERGRAPH_MODEL_API_KEY", "k", "PEERGRAPH_MODEL_ANSWER_MODEL", "big"))))
			.run((context) -> assertThat(name(context.getBean(ChatModels.class), Role.ANSWER)).hasValue("openai/big"));
	}

	@Test
	void givesEachRoleItsOwn() {
		with("provider=openai", "model=small", "api-key=k", "answer.model=big", "dream.provider=ollama",
				"dream.model=llama", "summarise.enabled=false")
			.run((context) -> {
				ChatModels models = context.getBean(ChatModels.class);
				assertThat(name(models, Role.EXTRACT)).hasValue("openai/small");
				assertThat(name(models, Role.ANSWER)).hasValue("openai/big");
				assertThat(name(models, Role.DREAM)).hasValue("ollama/llama");
				assertThat(name(models, Role.SUMMARISE)).isEmpty();
			});
	}

	@Test
	void neverSendsAKeyElsewhere() {
		with("provider=openai", "model=small", "api-key=k", "fallback.model=other",
				"fallback.base-url=http://elsewhere/v1")
			.run((context) -> assertThat(context).hasNotFailed());
		ModelSettings shared = new ModelSettings(Provider.OPENAI, "small", null, new Secret("k"), null, null, null,
				null, null);
		ModelSettings elsewhere = new ModelSettings(null, null, "http://elsewhere/v1", null, null, null, null, null,
				null);
		ModelSettings another = new ModelSettings(Provider.GEMINI, "g", null, null, null, null, null, null, null);

		assertThat(elsewhere.or(shared).apiKey()).isNull();
		assertThat(another.or(shared).apiKey()).isNull();
		assertThat(shared.toString()).doesNotContain("=k");
	}

	@Test
	void embedsByAProviderWhenToldSo() {
		with("provider=openai", "model=gpt", "api-key=k", "embed.provider=openai", "embed.model=text-embedding-3-small",
				"embed.dimension=512")
			.run((context) -> {
				assertThat(context.getBean(Embedder.class).name()).isEqualTo("openai/text-embedding-3-small");
				assertThat(context.getBean(Embedder.class).dimension()).isEqualTo(512);
			});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					provider=openai                                          | peergraph.model.model: is missing
					provider=openai model=m                                  | peergraph.model.api-key: is missing: openai wants a key, here or in OPENAI_API_KEY
					provider=gemini model=m                                  | peergraph.model.api-key: is missing
					provider=anthropic model=m api-key=                      | peergraph.model.api-key: is missing
					model=m                                                  | peergraph.model.provider: is missing
					api-key=k                                                | peergraph.model.provider: is missing
					answer.model=m                                           | peergraph.model.answer.provider: is missing
					provider=ollama model=m answer.provider=openai           | peergraph.model.answer.model: is missing
					provider=ollama model=m base-url=localhost:11434         | peergraph.model.base-url: is not an address
					provider=ollama model=m base-url=ftp://host              | peergraph.model.base-url: is not an address
					provider=ollama model=m base-url=http://u:p@host         | peergraph.model.base-url: is not an address
					provider=ollama model=m timeout=0s                       | peergraph.model.timeout: must be longer
					provider=ollama model=m retries=-1                       | peergraph.model.retries: must be from 0 to 10
					provider=ollama model=m retries=11                       | peergraph.model.retries: must be from 0 to 10
					provider=ollama model=m max-tokens=0                     | peergraph.model.max-tokens: must be at least 1
					provider=ollama model=m fallback.provider=openai         | peergraph.model.fallback.model: is missing
					provider=ollama model=m extract.fallback.provider=gemini | peergraph.model.extract.fallback.model: is missing
					embed.provider=anthropic                                 | peergraph.model.embed.provider: anthropic does not embed
					embed.provider=ollama                                    | peergraph.model.embed.model: is missing
					embed.provider=ollama embed.model=m                      | peergraph.model.embed.dimension: must say
					record.file=/nowhere/at/all                              | peergraph.model.record.file: /nowhere/at/all cannot be written""")
	void saysWhichSettingCannotWork(String settings, String problem) {
		with(settings.split(" ")).run((context) -> assertThat(context).getFailure()
			.rootCause()
			.isInstanceOf(Misconfigured.class)
			.hasMessageStartingWith(problem));
	}

	@Test
	void recordsEveryCallAsALineWithoutItsText(@TempDir Path folder) {
		Path file = folder.resolve("calls");
		try (ModelServer server = ModelServer.start()) {
			server.then(Act.says("Eggs."), Act.fails(400));
			with("provider=openai", "model=gpt", "base-url=" + server.url("openai"), "record.file=" + file)
				.run((context) -> {
					Chat chat = context.getBean(ChatModels.class).forRole(Role.ANSWER).orElseThrow();
					chat.ask("You remember.", "What did bob eat?");
					assertThatThrownBy(() -> chat.ask("You remember.", "And then?")).isInstanceOf(ModelRefused.class);
				});
		}

		List<JsonNode> lines = lines(file);
		assertThat(lines).hasSize(2);
		assertThat(lines.getFirst().propertyNames()).containsExactly("time", "role", "model", "prompt", "tokensIn",
				"tokensOut", "outcome", "millis");
		assertThat(lines.getFirst().get("role").asString()).isEqualTo("answer");
		assertThat(lines.getFirst().get("tokensOut").asInt()).isEqualTo(7);
		assertThat(lines).extracting((line) -> line.get("outcome").asString()).containsExactly("ok", "refused");
		assertThat(lines.toString()).doesNotContain("bob", "Eggs");
	}

	@Test
	void recordsTextsWhenToldSo(@TempDir Path folder) {
		Path file = folder.resolve("calls");
		try (ModelServer server = ModelServer.start()) {
			server.then(Act.says("Eggs."));
			with("provider=openai", "model=gpt", "base-url=" + server.url("openai"), "record.file=" + file,
					"record.text=true")
				.run((context) -> context.getBean(ChatModels.class)
					.forRole(Role.ANSWER)
					.orElseThrow()
					.ask("You remember.", "What did bob eat?"));
		}

		assertThat(lines(file).toString()).contains("What did bob eat?", "Eggs.");
	}

	private ApplicationContextRunner with(String... settings) {
		return this.application
			.withPropertyValues(Arrays.stream(settings).map("peergraph.model."::concat).toArray(String[]::new));
	}

	private static Optional<String> name(ChatModels models, Role role) {
		return models.forRole(role).map(Chat::name);
	}

	private static List<JsonNode> lines(Path file) {
		try {
			return Files.readAllLines(file).stream().map((line) -> JsonMapper.shared().readTree(line)).toList();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
