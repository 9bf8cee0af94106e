package io.peergraph.explore;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demo.
 *
 * @param tell whether its story is told at the start, into the workspace {@code demo};
 * the command {@code demo} sets it
 */
@ConfigurationProperties("peergraph.demo")
record DemoProperties(@DefaultValue("false") boolean tell) {
}
