package io.peergraph.edge;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The names by which this server may be called, whatever the port: those of the machine
 * itself, and those that are configured.
 *
 * @param names in lower case, without a port
 */
record AllowedHosts(Set<String> names) {

	private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

	static AllowedHosts with(Collection<String> configured) {
		return new AllowedHosts(Stream.concat(LOOPBACK.stream(), configured.stream())
			.map(AllowedHosts::name)
			.collect(Collectors.toUnmodifiableSet()));
	}

	/**
	 * {@return whether a request with that header {@code Host} is meant for this server}
	 */
	boolean contain(@Nullable String host) {
		return host != null && this.names.contains(name(host));
	}

	// Only an address of IPv6 has colons of its own, and it stands in brackets.
	private static String name(String host) {
		int port = host.indexOf(':', Math.max(host.lastIndexOf(']'), 0));
		return ((port < 0) ? host : host.substring(0, port)).strip().toLowerCase(Locale.ROOT);
	}

}
