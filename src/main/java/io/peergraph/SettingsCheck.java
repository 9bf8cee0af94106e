package io.peergraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.net.URI;
import java.util.Set;

import io.peergraph.graph.CannotStart;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Finds settings that cannot work before anything is started. */
class SettingsCheck implements ApplicationListener<ApplicationPreparedEvent> {

	private static final String ANYWHERE = "0.0.0.0";

	private static final Set<String> SCHEMES = Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

	@Override
	public void onApplicationEvent(ApplicationPreparedEvent event) {
		ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
		UnknownSettings.check(environment);
		SettingRanges.check(environment);
		checkUri(environment.getProperty("spring.neo4j.uri"));
		if (event.getApplicationContext() instanceof WebServerApplicationContext) {
			checkAccess(environment);
			checkPort(environment.getProperty("server.address"), environment.getProperty("server.port", "8080"));
		}
	}

	private static void checkUri(@Nullable String uri) {
		if (!StringUtils.hasText(uri)) {
			return;
		}
		try {
			URI parsed = URI.create(uri);
			if (parsed.getScheme() != null && SCHEMES.contains(parsed.getScheme()) && parsed.getHost() != null) {
				return;
			}
		}
		catch (IllegalArgumentException ex) {
			// Said below.
		}
		throw new CannotStart(
				"SPRING_NEO4J_URI=" + uri + ": not an address of a Neo4j server, such as neo4j://host:7687");
	}

	// Whoever reaches it could read and write everything.
	private static void checkAccess(Environment environment) {
		if (environment.getProperty("peergraph.access.open", Boolean.class, false)) {
			return;
		}
		checkManagement(environment);
		if (environment.getProperty("peergraph.access.required", Boolean.class, false)) {
			return;
		}
		requireLoopback("SERVER_ADDRESS", environment.getProperty("server.address", ANYWHERE));
		if (!StringUtils.hasText(environment.getProperty("spring.neo4j.uri"))) {
			requireLoopback("PEERGRAPH_DATABASE_LISTENADDRESS",
					environment.getProperty("peergraph.database.listen-address", "127.0.0.1"));
		}
	}

	// A server of its own, which asks for no keys.
	private static void checkManagement(Environment environment) {
		String address = environment.getProperty("management.server.address", ANYWHERE);
		if (StringUtils.hasText(environment.getProperty("management.server.port")) && !isLoopback(address)) {
			throw new CannotStart("MANAGEMENT_SERVER_ADDRESS=" + address
					+ ": no access keys are asked for there. Set MANAGEMENT_SERVER_ADDRESS=127.0.0.1, or "
					+ "PEERGRAPH_ACCESS_OPEN=true where you trust everybody");
		}
	}

	private static void requireLoopback(String setting, String address) {
		if (!isLoopback(address)) {
			throw new CannotStart(setting + "=" + address
					+ ": others could read and write everything. Set PEERGRAPH_ACCESS_REQUIRED=true to let in only "
					+ "who has an access key, or PEERGRAPH_ACCESS_OPEN=true where you trust everybody");
		}
	}

	/**
	 * {@return whether only this machine reaches what listens there; what cannot be
	 * looked up is said where it is used}
	 */
	private static boolean isLoopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return true;
		}
	}

	private static void checkPort(@Nullable String address, String port) {
		try (ServerSocket probe = new ServerSocket()) {
			probe.setReuseAddress(true);
			int number = Integer.parseInt(port.strip());
			// Boot takes a negative number as "no server".
			if (number >= 0) {
				probe.bind(StringUtils.hasText(address) ? new InetSocketAddress(address, number)
						: new InetSocketAddress(number));
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			String where = StringUtils.hasText(address) ? " on " + address : "";
			throw new CannotStart(
					"SERVER_PORT=" + port + ": the port cannot be opened" + where + " (" + ex.getMessage() + ")", ex);
		}
	}

}
