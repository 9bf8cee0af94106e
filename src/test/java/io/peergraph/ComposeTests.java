package io.peergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.neo4j.autoconfigure.Neo4jProperties;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be checked about the containers where there is no Docker. */
class ComposeTests {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+:-([^}]*)}");

	private static final Pattern REQUIRED = Pattern.compile("\\$\\{(\\w+):\\?([^}]+)}");

	private final Map<String, Map<String, Object>> services = services();

	@Test
	void usesTheReleaseThatTheBuildUses() throws IOException {
		String version = Pattern.compile("<neo4j.version>(.+)</neo4j.version>")
			.matcher(Files.readString(Path.of("pom.xml")))
			.results()
			.map((found) -> found.group(1))
			.findFirst()
			.orElseThrow();

		assertThat(service("neo4j").get("image")).isEqualTo("neo4j:" + version + "-community");
	}

	@Test
	void givesTheApplicationTheServerAndItsPassword() {
		Neo4jProperties properties = binder("peergraph").bind("spring.neo4j", Neo4jProperties.class).get();

		assertThat(properties.getUri()).hasToString("bolt://neo4j:7687");
		assertThat(environment("neo4j").get("NEO4J_AUTH")).isEqualTo(
				properties.getAuthentication().getUsername() + "/" + properties.getAuthentication().getPassword());
	}

	@Test
	void startsNothingWithoutAPasswordOfOnesOwn() {
		List<String> passwords = List.of(raw("neo4j", "NEO4J_AUTH"),
				raw("peergraph", "SPRING_NEO4J_AUTHENTICATION_PASSWORD"));

		assertThat(passwords).allSatisfy((password) -> assertThat(password).matches("(neo4j/)?" + REQUIRED.pattern()));
		assertThat(passwords).extracting((password) -> REQUIRED.matcher(password).replaceAll("$1"))
			.containsExactly("neo4j/NEO4J_PASSWORD", "NEO4J_PASSWORD");
	}

	@Test
	void givesTheApplicationOnlySettingsThatExist() {
		Binder binder = binder("peergraph");

		assertThat(Stream
			.of("spring.neo4j.uri", "spring.neo4j.authentication.username", "spring.neo4j.authentication.password",
					"server.address", "server.port", "peergraph.access.required", "peergraph.access.open",
					"peergraph.api.allowed-hosts", "peergraph.browser-uri")
			.filter((name) -> binder.bind(name, String.class).isBound()))
			.hasSameSizeAs(environment("peergraph").keySet());
	}

	@Test
	void publishesOnThisMachineOnly() {
		assertThat(this.services.values())
			.allSatisfy((service) -> assertThat((List<?>) service.get("ports")).isNotEmpty()
				.allSatisfy((port) -> assertThat(port).asString().startsWith("127.0.0.1:")));
	}

	@Test
	void startsTheApplicationWhenTheDatabaseAnswersAQuery() {
		assertThat(service("peergraph").get("depends_on"))
			.isEqualTo(Map.of("neo4j", Map.of("condition", "service_healthy")));
		assertThat(healthcheck("neo4j")).contains("cypher-shell", "MATCH (n) RETURN count(n)", "$${NEO4J_AUTH#neo4j/}");
		assertThat(healthcheck("peergraph")).contains("/actuator/health/readiness", "/dev/tcp/127.0.0.1/8080");
	}

	@Test
	void buildsFromWhatIsSentToTheBuild() throws IOException {
		List<String> sent = Files.readAllLines(Path.of(".dockerignore"));

		assertThat(service("peergraph").get("build")).isEqualTo(".");
		assertThat(Files.readAllLines(Path.of("Dockerfile"))
			.stream()
			.filter((line) -> line.startsWith("COPY ") && !line.contains("--from"))
			.map((line) -> "!" + StringUtils.delimitedListToStringArray(line, " ")[1])).isSubsetOf(sent);
	}

	private Map<String, Object> service(String name) {
		return Objects.requireNonNull(this.services.get(name));
	}

	private String healthcheck(String name) {
		return String.valueOf(((Map<?, ?>) Objects.requireNonNull(service(name).get("healthcheck"))).get("test"));
	}

	private Map<String, Object> environment(String name) {
		Map<String, Object> environment = new LinkedHashMap<>();
		((Map<?, ?>) Objects.requireNonNull(service(name).get("environment")))
			.forEach((key, value) -> environment.put(key.toString(),
					REQUIRED.matcher(VARIABLE.matcher(value.toString()).replaceAll("$1")).replaceAll("$1")));
		return environment;
	}

	private String raw(String service, String variable) {
		return String.valueOf(((Map<?, ?>) Objects.requireNonNull(service(service).get("environment"))).get(variable));
	}

	// Reads the variables exactly as Boot reads the environment of a process.
	private Binder binder(String name) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", environment(name)));
		ConfigurationPropertySources.attach(environment);
		return Binder.get(environment);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Map<String, Object>> services() {
		try {
			Map<String, Object> compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
			return (Map<String, Map<String, Object>>) Objects.requireNonNull(compose.get("services"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
