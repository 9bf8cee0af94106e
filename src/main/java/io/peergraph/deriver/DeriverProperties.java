package io.peergraph.deriver;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages become facts.
 *
 * @param patience how long a message waits for more of its author before it is read
 * @param enough how many waiting tokens end the wait
 * @param batchTokens how many tokens are read at once, about
 */
@ConfigurationProperties("peergraph.deriver")
record DeriverProperties(@DefaultValue("30s") Duration patience, @DefaultValue("512") int enough,
		@DefaultValue("1024") int batchTokens) {
}
