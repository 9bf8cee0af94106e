package io.peergraph.deriver;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages become facts.
 *
 * @param patience how long what was said waits for more
 * @param enough so many tokens end the wait
 * @param batchTokens how much is read at once, about
 */
@ConfigurationProperties("peergraph.deriver")
record DeriverProperties(@DefaultValue("30s") Duration patience, @DefaultValue("512") int enough,
		@DefaultValue("1024") int batchTokens) {
}
