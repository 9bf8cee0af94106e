package io.peergraph.recall;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Up to which size all that a view has is compared, message by message. Beyond it, what
 * is compared is chosen by indexes that others share.
 *
 * @param messages the most messages
 * @param tokens the most tokens in them
 */
@ConfigurationProperties("peergraph.recall.compared")
record RecallProperties(@DefaultValue("2000") int messages, @DefaultValue("200000") int tokens) {
}
