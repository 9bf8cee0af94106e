package io.peergraph.recall;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Up to which size a search compares every message of a view. Beyond it, indexes that
 * others share choose what is compared.
 *
 * @param messages how many messages at most
 * @param tokens how many tokens in them at most
 */
@ConfigurationProperties("peergraph.recall.compared")
record RecallProperties(@DefaultValue("2000") int messages, @DefaultValue("200000") int tokens) {
}
