package io.peergraph.summary;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How summaries are made.
 *
 * @param audiences for how many audiences of a session at most a model is asked; the
 * others get summaries by built-in means
 */
@ConfigurationProperties("peergraph.summary")
record SummaryProperties(@DefaultValue("10") int audiences) {
}
