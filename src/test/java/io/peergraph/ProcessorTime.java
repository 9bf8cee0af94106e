package io.peergraph;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** What work takes of the processor, whatever else the machine does. */
public final class ProcessorTime {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private ProcessorTime() {
	}

	/**
	 * {@return the time this thread needs for the work}
	 */
	public static Duration of(Runnable work) {
		long start = THREADS.getCurrentThreadCpuTime();
		work.run();
		return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
	}

}
