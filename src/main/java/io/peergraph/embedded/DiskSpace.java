package io.peergraph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.unit.DataSize;

/** How much room is left on the disk where the database keeps its data. */
final class DiskSpace {

	private static final Logger log = LoggerFactory.getLogger(DiskSpace.class);

	private static final DataSize LITTLE = DataSize.ofGigabytes(1);

	// A start writes a few megabytes, and without them comes to no end.
	private static final DataSize NONE = DataSize.ofMegabytes(64);

	private final LongSupplier usable;

	private volatile boolean warned;

	DiskSpace(LongSupplier usable) {
		this.usable = usable;
	}

	/**
	 * {@return the room on the disk that has this folder}
	 */
	static DiskSpace of(Path folder) {
		return new DiskSpace(() -> usable(folder));
	}

	/**
	 * {@return how many bytes may still be written}
	 */
	long free() {
		return this.usable.getAsLong();
	}

	/**
	 * {@return whether there is enough of it for a start}
	 */
	boolean allowsStart() {
		return free() >= NONE.toBytes();
	}

	/**
	 * Says so when there is little left, once until there is more again;
	 * {@return whether
	 * it said so}
	 */
	boolean warn() {
		long free = free();
		boolean warns = free < LITTLE.toBytes() && !this.warned;
		this.warned = free < LITTLE.toBytes();
		if (warns) {
			log.atWarn()
				.addKeyValue("freeMegabytes", free >> 20)
				.log("little room left on the disk: without any the database stops");
		}
		return warns;
	}

	// What cannot be told is no reason to warn of anything.
	private static long usable(Path folder) {
		try {
			return Files.getFileStore(folder).getUsableSpace();
		}
		catch (IOException ex) {
			return Long.MAX_VALUE;
		}
	}

}
