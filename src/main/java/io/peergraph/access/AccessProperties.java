package io.peergraph.access;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is let in.
 *
 * @param required whether every request needs an access key. Where anything listens
 * elsewhere than on this machine, the start asks for a decision
 * @param open whether anybody is let in although others can reach this machine; for
 * networks in which you trust everybody
 * @param log for how long is kept what became of keys
 */
@ConfigurationProperties("peergraph.access")
public record AccessProperties(@DefaultValue("false") boolean required, @DefaultValue("false") boolean open,
		@DefaultValue("90d") Duration log) {
}
