package io.peergraph.edge;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the API is offered.
 *
 * @param explore whether introspection, GraphiQL, the page at / and /docs are on
 * @param requestTimeout how long a request may take before it is given up
 * @param allowedHosts the names and addresses by which the API may be called, beside
 * those of the machine itself, separated by commas; an address of IPv6 in brackets
 * @param allowedOrigins the origins whose pages may call the API (CORS) and open a
 * WebSocket, separated by commas
 */
@ConfigurationProperties("peergraph.api")
record EdgeProperties(@DefaultValue("true") boolean explore, @DefaultValue("10m") Duration requestTimeout,
		@DefaultValue List<String> allowedHosts, @DefaultValue List<String> allowedOrigins) {
}
