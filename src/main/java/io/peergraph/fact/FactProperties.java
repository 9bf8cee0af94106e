package io.peergraph.fact;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How facts are told apart.
 *
 * @param similarity from which cosine of their vectors on two facts say the same in other
 * words, if they have the same names and numbers
 */
@ConfigurationProperties("peergraph.fact")
record FactProperties(@DefaultValue("0.95") double similarity) {
}
