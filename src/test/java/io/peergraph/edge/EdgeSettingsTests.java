package io.peergraph.edge;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.peergraph.limit.Limits;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;

import static org.assertj.core.api.Assertions.assertThat;

class EdgeSettingsTests {

	@Test
	void letsOnlyNamedOriginsIn() {
		assertThat(origins(List.of())).isEmpty();
		assertThat(origins(List.of("https://app.example"))).hasEntrySatisfying("/graphql", (cors) -> {
			assertThat(cors.checkOrigin("https://app.example")).isEqualTo("https://app.example");
			assertThat(cors.checkOrigin("https://other.example")).isNull();
		});
	}

	@Test
	void isCalledByTheNamesOfTheMachineAndThoseOfTheSettings() {
		AllowedHosts usual = AllowedHosts.with(List.of());
		AllowedHosts named = AllowedHosts.with(List.of("API.example", "10.0.0.5:8080", "[2001:db8::1]"));

		assertThat(Stream.of("localhost", "LocalHost:8080", "127.0.0.1:1", "[::1]", "[::1]:8080"))
			.allMatch(usual::contain);
		assertThat(Stream.of("api.example:443", "10.0.0.5", "[2001:DB8::1]:80", "localhost")).allMatch(named::contain);
		assertThat(Stream.of("api.example", "localhost.evil.example", "evil.example:8080", "127.0.0.1.evil.example",
				"[::1].evil.example", "[::2]", "::1", "localhost@evil.example", "localhost.", ":8080", "", "*"))
			.noneMatch(usual::contain);
		assertThat(usual.contain(null)).isFalse();
	}

	private static Map<String, CorsConfiguration> origins(List<String> allowed) {
		CorsMappings mappings = new CorsMappings();
		new HttpEdge(new EdgeProperties(true, Duration.ofMinutes(1), List.of(), allowed), limits())
			.addCorsMappings(mappings);
		return mappings.getCorsConfigurations();
	}

	@Test
	void hidesGraphiQlAndTheSchemaTogether() {
		ApplicationContextRunner pages = new ApplicationContextRunner().withUserConfiguration(GraphiQl.class);

		pages.run((context) -> assertThat(context).hasBean("graphiQlPage"));
		pages.withPropertyValues("peergraph.api.explore=false")
			.run((context) -> assertThat(context).doesNotHaveBean("graphiQlPage"));
		assertThat(new SmallSchema(new EdgeProperties(false, Duration.ofMinutes(1), List.of(), List.of()), Map.of(),
				Map.of())
			.ask("{ __schema { queryType { name } } }")
			.getErrors()).singleElement().extracting(SmallSchema::code).isEqualTo("INTROSPECTION_DISABLED");
	}

	private static Limits limits() {
		return new Limits(15, 50_000, 500, 15_000, DataSize.ofMegabytes(32), DataSize.ofMegabytes(1));
	}

	private static final class CorsMappings extends CorsRegistry {

		@Override
		protected Map<String, CorsConfiguration> getCorsConfigurations() {
			return super.getCorsConfigurations();
		}

	}

}
