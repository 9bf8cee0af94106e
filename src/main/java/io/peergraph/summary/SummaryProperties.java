package io.peergraph.summary;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How summaries are made.
 *
 * @param audiences for how many groups of peers of a session, each of which witnessed the
 * same, a model is asked; the others get summaries by built-in means
 */
@ConfigurationProperties("peergraph.summary")
record SummaryProperties(@DefaultValue("10") int audiences) {
}
