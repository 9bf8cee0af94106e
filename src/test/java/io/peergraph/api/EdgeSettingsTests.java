package io.peergraph.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;

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

	private static Map<String, CorsConfiguration> origins(List<String> allowed) {
		CorsMappings mappings = new CorsMappings();
		new HttpEdge(new ApiProperties(true, Duration.ofMinutes(1), allowed, limits())).addCorsMappings(mappings);
		return mappings.getCorsConfigurations();
	}

	@Test
	void hidesGraphiQlAndTheSchemaTogether() {
		ApplicationContextRunner pages = new ApplicationContextRunner().withUserConfiguration(GraphiQl.class);

		pages.run((context) -> assertThat(context).hasBean("graphiQlPage"));
		pages.withPropertyValues("peergraph.api.explore=false")
			.run((context) -> assertThat(context).doesNotHaveBean("graphiQlPage"));
		assertThat(new SmallSchema(new ApiProperties(false, Duration.ofMinutes(1), List.of(), limits()), Map.of(),
				Map.of())
			.ask("{ __schema { queryType { name } } }")
			.getErrors()).singleElement().extracting(SmallSchema::code).isEqualTo("INTROSPECTION_DISABLED");
	}

	private static ApiProperties.Limits limits() {
		return new ApiProperties.Limits(15, 50_000, 500, 15_000, DataSize.ofMegabytes(32));
	}

	private static final class CorsMappings extends CorsRegistry {

		@Override
		protected Map<String, CorsConfiguration> getCorsConfigurations() {
			return super.getCorsConfigurations();
		}

	}

}
