package io.peergraph.work;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether what messages cause gets done: how late the oldest work is, and how many steps
 * failed in the last minutes. No part of readiness, since requests are answered without
 * it. Much work that goes on is well; work that is late while steps fail, or while none
 * gets done, is not.
 */
@Component
class WorkHealthIndicator implements HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(WorkHealthIndicator.class);

	private final WorkMeters meters;

	private final RecentSteps recent;

	private final WorkProperties properties;

	WorkHealthIndicator(WorkMeters meters, RecentSteps recent, WorkProperties properties) {
		this.meters = meters;
		this.recent = recent;
		this.properties = properties;
	}

	@Override
	public Health health() {
		try {
			return health(this.meters.counts());
		}
		catch (RuntimeException ex) {
			log.atDebug().setCause(ex).log("work not counted");
			return Health.down().withDetail("failedSteps", this.recent.failed()).build();
		}
	}

	private Health health(WorkMeters.Counts counts) {
		return (standsStill(counts) ? Health.down() : Health.up()).withDetail("lateSeconds", counts.late())
			.withDetail("failedSteps", this.recent.failed())
			.withDetail("pending", counts.pending())
			.withDetail("running", counts.running())
			.withDetail("parked", counts.parked())
			.build();
	}

	// Who does no work itself cannot tell whether others get it done.
	private boolean standsStill(WorkMeters.Counts counts) {
		boolean late = Duration.ofSeconds(counts.late()).compareTo(this.properties.stall()) >= 0;
		boolean idle = this.properties.enabled() && this.recent.idle().compareTo(this.properties.stall()) >= 0;
		return late && (idle || this.recent.failed() > 0);
	}

}
