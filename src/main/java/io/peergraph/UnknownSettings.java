package io.peergraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.peergraph.graph.CannotStart;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses settings of ours that there are not: whoever mistypes
 * {@code PEERGRAPH_ACCESS_REQUIRED} must not believe that keys are asked for. System
 * properties are left alone, as Spring Boot does: they belong to the JVM as well.
 */
final class UnknownSettings {

	private static final Pattern OURS = Pattern.compile("peergraph[._].*", Pattern.CASE_INSENSITIVE);

	private static final Pattern SEPARATOR = Pattern.compile("[._-]");

	private static final Pattern INDEX = Pattern.compile("(?:\\[\\d+]|_\\d+)$");

	// What Kubernetes tells each container of a service that is called peergraph, or
	// whose name begins so.
	private static final Pattern OF_SERVICE = Pattern
		.compile("PEERGRAPH_(?:\\w+_)?(?:SERVICE_HOST|SERVICE_PORT(?:_\\w+)?|PORT_\\d+_(?:TCP|UDP|SCTP)(?:_\\w+)?)");

	private static final Pattern ADDRESS_OF_SERVICE = Pattern.compile("(?:tcp|udp|sctp)://.*");

	private final Set<String> names = new HashSet<>();

	private final Set<String> maps = new HashSet<>();

	// The build writes this down, from the records of the settings.
	private UnknownSettings() {
		try (InputStream metadata = new ClassPathResource("META-INF/spring-configuration-metadata.json")
			.getInputStream()) {
			for (JsonNode setting : JsonMapper.shared().readTree(metadata).get("properties")) {
				boolean map = setting.get("type").asString().startsWith("java.util.Map");
				(map ? this.maps : this.names).add(plain(setting.get("name").asString()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Checks all that is set, by whatever means.
	 * @throws CannotStart when something is no setting
	 */
	static void check(ConfigurableEnvironment environment) {
		UnknownSettings known = new UnknownSettings();
		environment.getPropertySources()
			.stream()
			.filter((source) -> !source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME))
			.flatMap(UnknownSettings::names)
			.filter((name) -> OURS.matcher(name).matches() && !known.has(name)
					&& !isOfService(name, Objects.toString(environment.getProperty(name), "")))
			.findFirst()
			.ifPresent((name) -> {
				throw new CannotStart(name + ": there is no such setting. src/docs/configuration.md names them all");
			});
	}

	private static Stream<String> names(PropertySource<?> source) {
		return (source instanceof EnumerablePropertySource<?> all) ? Arrays.stream(all.getPropertyNames())
				: Stream.empty();
	}

	private boolean has(String name) {
		String plain = plain(name);
		return this.names.contains(plain) || this.names.contains(plain(INDEX.matcher(name).replaceFirst("")))
				|| this.maps.stream().anyMatch(plain::startsWith);
	}

	private static boolean isOfService(String name, String value) {
		return OF_SERVICE.matcher(name).matches()
				|| (name.endsWith("_PORT") && ADDRESS_OF_SERVICE.matcher(value).matches());
	}

	// As an argument, in a file and as a variable it is written otherwise.
	private static String plain(String name) {
		return SEPARATOR.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
	}

}
