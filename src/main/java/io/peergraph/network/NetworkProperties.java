package io.peergraph.network;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Settings of the network.
 *
 * @param halfLife how long it takes until what was said of a tie weighs half; at least a
 * minute
 * @param patience how long a message waits for more of its session before the graph shows
 * who spoke to whom
 * @param measuredAtOnce up to how many peers of a workspace the measures of its whole
 * network are worked out when they are asked for; where there are more, they are stored
 * @param measuresAge how old stored measures are before they are worked out again for
 * whoever asks for them next
 */
@ConfigurationProperties("peergraph.network")
public record NetworkProperties(@DefaultValue("90d") Duration halfLife, @DefaultValue("10s") Duration patience,
		@DefaultValue("2000") int measuredAtOnce, @DefaultValue("10m") Duration measuresAge) {

	public NetworkProperties {
		Assert.isTrue(halfLife.compareTo(Duration.ofMinutes(1)) >= 0,
				"peergraph.network.half-life must be at least a minute");
	}

}
