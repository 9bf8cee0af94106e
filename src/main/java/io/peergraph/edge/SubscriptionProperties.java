package io.peergraph.edge;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many subscriptions there may be at a time.
 *
 * @param most how many subscriptions may be open in this process
 * @param mostPerConnection how many of them over one WebSocket
 * @param keepAlive how long a connection may be silent until a ping or, over server-sent
 * events, a comment is sent
 */
@ConfigurationProperties("peergraph.api.subscriptions")
record SubscriptionProperties(@DefaultValue("10000") int most, @DefaultValue("100") int mostPerConnection,
		@DefaultValue("15s") Duration keepAlive) {
}
