package io.peergraph.embedded;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class DiskSpaceTests {

	private final AtomicLong free = new AtomicLong();

	private final DiskSpace disk = new DiskSpace(this.free::get);

	@Test
	void warnsOnceBelowOneGigabyteAndAgainWhenThereWasMoreMeanwhile() {
		assertThat(Stream.of(2048, 1024, 1023, 500, 1023, 1024, 1023).map((megabytes) -> {
			this.free.set(DataSize.ofMegabytes(megabytes).toBytes());
			return this.disk.warn();
		})).containsExactly(false, false, true, false, false, false, true);
	}

	@Test
	void startsNothingWithoutRoom() {
		assertThat(this.disk.allowsStart()).isFalse();

		this.free.set(DataSize.ofMegabytes(64).toBytes());

		assertThat(this.disk.allowsStart()).isTrue();
	}

	@Test
	void looksAtTheDiskOfTheFolder(@TempDir Path folder) {
		assertThat(DiskSpace.of(folder).free()).isPositive();
	}

	@Test
	void warnsOfNothingThatCannotBeTold() {
		assertThat(DiskSpace.of(Path.of("nowhere", "at all"))).returns(true, DiskSpace::allowsStart)
			.returns(false, DiskSpace::warn);
	}

}
