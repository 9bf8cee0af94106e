package io.peergraph.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose turn it is when little is due. */
class FairScheduleTests {

	private static final int DRAWS = 6_000;

	private final Random random = new Random(37);

	@Test
	void doesNotDependOnHowMuchWorkAWorkspaceHas() {
		List<FairSchedule.Due> due = new ArrayList<>();
		for (int unit = 0; unit < 60; unit++) {
			due.add(new FairSchedule.Due("busy", "busy/" + unit));
		}
		due.add(new FairSchedule.Due("quiet", "quiet/0"));
		due.add(new FairSchedule.Due("calm", "calm/0"));

		assertThat(drawn(due, FairSchedule.Due::workspace)).hasSize(3)
			.allSatisfy((_, times) -> assertThat(times).isBetween(DRAWS / 3L * 9 / 10, DRAWS / 3L * 11 / 10));
	}

	@Test
	void comesToEachUnitOfAWorkspace() {
		List<FairSchedule.Due> due = Stream.of("a", "b", "c", "d")
			.map((key) -> new FairSchedule.Due("busy", key))
			.toList();

		assertThat(drawn(due, FairSchedule.Due::key)).hasSize(4)
			.allSatisfy((_, times) -> assertThat(times).isBetween(DRAWS / 4L * 9 / 10, DRAWS / 4L * 11 / 10));
	}

	private Map<String, Long> drawn(List<FairSchedule.Due> due, Function<FairSchedule.Due, String> what) {
		return Stream.generate(() -> FairSchedule.byLot(due, this.random))
			.limit(DRAWS)
			.collect(Collectors.groupingBy(what, Collectors.counting()));
	}

}
