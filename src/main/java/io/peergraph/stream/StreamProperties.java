package io.peergraph.stream;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How subscriptions follow what is stored.
 *
 * @param idle how long it takes at most to notice what another process wrote
 * @param kept how many of the newest entries of a log are kept in memory for all who
 * follow it; whoever is further behind reads from the database
 */
@ConfigurationProperties("peergraph.stream")
record StreamProperties(@DefaultValue("500ms") Duration idle, @DefaultValue("256") int kept) {
}
