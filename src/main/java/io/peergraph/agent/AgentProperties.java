package io.peergraph.agent;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an answer by a model may take, by level.
 *
 * @param minimal for the least effort
 * @param low for little effort
 * @param medium for some effort
 * @param high for much effort
 * @param max for the most effort
 */
@ConfigurationProperties("peergraph.dialectic.time")
record AgentProperties(@DefaultValue("15s") Duration minimal, @DefaultValue("30s") Duration low,
		@DefaultValue("60s") Duration medium, @DefaultValue("120s") Duration high, @DefaultValue("240s") Duration max) {
}
