package io.peergraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.peergraph.graph.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class UnknownSettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "PEERGRAPH_ACCES_REQUIRED", "PEERGRAPH_WORK_WORKER", "PEERGRAPH_BOLTPORTS",
			"peergraph_access_requird", "PEERGRAPH_SERVICE" })
	void refusesAVariableThatIsNone(String name) {
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> check(name, "true"))
			.withMessage(name + ": there is no such setting. src/docs/configuration.md names them all");
	}

	@ParameterizedTest
	@ValueSource(strings = { "peergraph.acces.required", "peergraph.work.workerz", "peergraph.model.embed.modl" })
	void refusesAnArgumentThatIsNone(String name) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("arguments", Map.of(name, "1")));

		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> UnknownSettings.check(environment))
			.withMessageStartingWith(name + ": ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PEERGRAPH_ACCESS_REQUIRED", "PEERGRAPH_API_ALLOWED_HOSTS", "PEERGRAPH_API_ALLOWEDHOSTS",
			"PEERGRAPH_API_ALLOWED_HOSTS_0", "PEERGRAPH_MODEL_API_KEY", "PEERGRAPH_MODEL_ANSWER_MODEL",
			"PEERGRAPH_MODEL_EXTRACT_FALLBACK_BASE_URL", "PEERGRAPH_MODEL_EMBED_MODEL", "PEERGRAPH_HOME",
			"PEERGRAPH_BOLT_PORT", "PEERGRAPH_ACCESS_JWT_ISSUER", "peergraph.work.workers",
			"peergraph.api.allowed-hosts[0]", "PEERGRAPHER", "SPRING_NEO4J_URI" })
	void takesWhatThereIsHoweverItIsWritten(String name) {
		assertThatNoException().isThrownBy(() -> check(name, "1"));
	}

	@Test
	void takesAllThatTheConfigurationNames() throws IOException {
		List<String> named = Pattern.compile("^\\| `(peergraph\\.[a-z0-9.-]+)` \\|", Pattern.MULTILINE)
			.matcher(Files.readString(Path.of("src/docs/configuration.md")))
			.results()
			.map((row) -> row.group(1))
			.toList();

		assertThat(named).hasSizeGreaterThan(80).contains("peergraph.model.provider");
		assertThatNoException().isThrownBy(
				() -> named.forEach((name) -> check(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), "1")));
	}

	@Test
	void takesWhatKubernetesTellsOfAServiceOfThatName() {
		Map.of("PEERGRAPH_SERVICE_HOST", "10.0.0.7", "PEERGRAPH_SERVICE_PORT", "80", "PEERGRAPH_SERVICE_PORT_HTTP",
				"80", "PEERGRAPH_PORT", "tcp://10.0.0.7:80", "PEERGRAPH_PORT_80_TCP", "tcp://10.0.0.7:80",
				"PEERGRAPH_PORT_80_TCP_ADDR", "10.0.0.7", "PEERGRAPH_DB_SERVICE_HOST", "10.0.0.8", "PEERGRAPH_DB_PORT",
				"tcp://10.0.0.8:7687")
			.forEach((name, value) -> assertThatNoException().isThrownBy(() -> check(name, value)));

		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> check("PEERGRAPH_PORT", "8080"));
	}

	private static void check(String name, String value) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, value)));
		UnknownSettings.check(environment);
	}

}
