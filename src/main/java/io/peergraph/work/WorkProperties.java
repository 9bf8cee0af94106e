package io.peergraph.work;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How work is done.
 *
 * @param enabled whether this process does any work
 * @param workers how many units of work are done at a time
 * @param lease how long a claim holds without a sign of life
 * @param idle how long a worker that finds nothing sleeps at most
 * @param delay how long the first retry waits, about; each further one waits twice as
 * long
 * @param attempts how often a step is tried before its messages are halved, and one
 * message before it is set aside
 * @param drain how long steps have to end when the process is stopped; what is left is
 * given back
 * @param stall how late work may be while steps fail or none gets done, before
 * {@code /actuator/health/progress} is {@code DOWN}
 */
@ConfigurationProperties("peergraph.work")
record WorkProperties(@DefaultValue("true") boolean enabled, @DefaultValue("2") int workers,
		@DefaultValue("30s") Duration lease, @DefaultValue("2s") Duration idle, @DefaultValue("1s") Duration delay,
		@DefaultValue("3") int attempts, @DefaultValue("10s") Duration drain, @DefaultValue("90s") Duration stall) {
}
