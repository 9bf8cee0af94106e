package io.peergraph.imports;

import java.io.Console;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how an import gets on. */
sealed interface Progress extends LongConsumer, AutoCloseable {

	/**
	 * {@return a bar with a rate on a terminal, a line of the log now and then elsewhere}
	 */
	static Progress of(ImportFile.Opened file) throws IOException {
		boolean terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
		return terminal ? new Bar(file, bar(file)) : new Lines();
	}

	private static ProgressBar bar(ImportFile.Opened file) throws IOException {
		return new ProgressBarBuilder().setTaskName("import")
			.setInitialMax(file.size())
			.setUnit(" MB", 1_000_000)
			.setUpdateIntervalMillis(500)
			.build();
	}

	@Override
	void close();

	/** A bar on a terminal. */
	record Bar(ImportFile.Opened file, ProgressBar bar, Rate rate) implements Progress {

		Bar(ImportFile.Opened file, ProgressBar bar) {
			this(file, bar, new Rate());
		}

		@Override
		public void accept(long lines) {
			try {
				this.bar.stepTo(this.file.position());
			}
			catch (IOException ex) {
				// Read to its end and closed.
				this.bar.stepTo(this.bar.getMax());
			}
			this.bar.setExtraMessage(String.format(Locale.ROOT, "%,d lines, %,d/s", lines, this.rate.of(lines)));
		}

		@Override
		public void close() {
			this.bar.close();
		}
	}

	/** Lines of the log. */
	final class Lines implements Progress {

		private static final Logger log = LoggerFactory.getLogger(Imports.class);

		private static final long PAUSE = Duration.ofSeconds(5).toNanos();

		private final Rate rate = new Rate();

		private long last = System.nanoTime();

		@Override
		public synchronized void accept(long lines) {
			if (System.nanoTime() - this.last > PAUSE) {
				this.last = System.nanoTime();
				log.atInfo().addKeyValue("lines", lines).addKeyValue("perSecond", this.rate.of(lines)).log("importing");
			}
		}

		@Override
		public void close() {
			// Each line was written when it was due.
		}

	}

}
