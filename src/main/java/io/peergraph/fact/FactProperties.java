package io.peergraph.fact;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When two facts are taken for the same.
 *
 * @param similarity the least cosine of their vectors, where they also have the same
 * names and numbers
 */
@ConfigurationProperties("peergraph.fact")
record FactProperties(@DefaultValue("0.95") double similarity) {
}
