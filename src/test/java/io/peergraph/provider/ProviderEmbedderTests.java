package io.peergraph.provider;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.peergraph.model.Embedder;
import io.peergraph.model.ModelRefused;
import io.peergraph.model.ModelUnavailable;
import io.peergraph.model.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the server, for one test at a time")
class ProviderEmbedderTests {

	private static final ModelServer SERVER = ModelServer.start();

	private static final float[] UP = { 0, 1 };

	@BeforeEach
	void forget() {
		SERVER.reset();
	}

	@AfterAll
	static void stop() {
		SERVER.close();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANTHROPIC")
	void embedsInBatchesWithVectorsOfLengthOne(Provider provider) {
		SERVER.then(new Act.Embeds(List.of(new float[] { 3, 4 }, new float[] { 0, 2 })),
				new Act.Embeds(List.of(new float[] { 5, 0 })));

		List<float[]> vectors = embedder(provider).embed(List.of("one", "two", ""));

		assertThat(vectors).usingElementComparator((one, other) -> Arrays.compare(one, other))
			.containsExactly(new float[] { 0.6f, 0.8f }, new float[] { 0, 1 }, new float[] { 1, 0 });
		assertThat(SERVER.asked()).hasSize(2).first().satisfies((asked) -> assertThat(asked.text()).contains("one"));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANTHROPIC")
	void triesAgainWhatMayPass(Provider provider) {
		SERVER.then(Act.fails(503), new Act.Embeds(List.of(new float[] { 0, 1 })));

		assertThat(embedder(provider).embed("one")).containsExactly(0, 1);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANTHROPIC")
	void refusesVectorsThatCannotBe(Provider provider) {
		SERVER.otherwise((asked) -> new Act.Embeds(List.of(new float[] { 0, 0 })));
		assertThatThrownBy(() -> embedder(provider).embed("one")).isInstanceOf(ModelRefused.class);

		SERVER.otherwise((asked) -> new Act.Embeds(List.of()));
		assertThatThrownBy(() -> embedder(provider).embed("one")).isInstanceOf(ModelRefused.class);

		SERVER.otherwise((asked) -> new Act.Embeds(List.of(new float[] { 1, 2, 3 })));
		assertThatThrownBy(() -> embedder(provider).embed("one")).isInstanceOf(ModelUnavailable.class)
			.hasMessageContaining("peergraph.model.embed.dimension is 2");
	}

	@Test
	void embedsALongTextInPieces() {
		SERVER.otherwise((asked) -> new Act.Embeds(Collections.nCopies(asked.body().path("input").size(), UP)));

		float[] vector = embedder(Provider.OPENAI).embed("\uD83D\uDE00 word ".repeat(3000));

		assertThat(vector).containsExactly(0, 1);
		List<String> pieces = SERVER.asked()
			.stream()
			.flatMap((asked) -> asked.body().path("input").valueStream())
			.map((piece) -> piece.asString())
			.toList();
		assertThat(pieces).hasSizeGreaterThan(1);
		assertThat(String.join("", pieces).strip()).isEqualTo("\uD83D\uDE00 word ".repeat(3000).strip());
	}

	@Test
	void knowsHowToAskAnotherModelOfItsProvider() {
		SERVER.then(new Act.Embeds(List.of(new float[] { 0, 0, 2 })));

		Embedder other = embedder(Provider.OPENAI).sibling("openai/org/other/3").orElseThrow();

		assertThat(other.embed("one")).containsExactly(0, 0, 1);
		assertThat(other.signature()).isEqualTo("openai/org/other/3");
		assertThat(SERVER.asked()).singleElement()
			.satisfies((asked) -> assertThat(asked.body().path("model").asString()).isEqualTo("org/other"));
		assertThat(embedder(Provider.OPENAI).sibling("ollama/other/3")).isEmpty();
		assertThat(embedder(Provider.OPENAI).sibling("all-minilm-l6-v2-q/384")).isEmpty();
	}

	private static Embedder embedder(Provider provider) {
		ModelSettings settings = new ModelSettings(provider, "stand-in", SERVER.url(provider.lower()),
				new Secret("key"), null, 1, null, null, null);
		return new ProviderEmbedder(Endpoint.of("test", settings, null), 2, 2, new Tokens(),
				new CallMetrics(new SimpleMeterRegistry(), null, Clock.systemUTC()), Clock.systemUTC());
	}

}
