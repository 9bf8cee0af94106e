package io.peergraph.belief;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.statement.SingleValuedAttribute;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an observer holds after all it has heard. Times are seconds. */
class BeliefRevisionTests {

	private final Map<String, ConflictSet.Member> members = new HashMap<>();

	private final Map<String, List<Justification>> heard = new TreeMap<>();

	@Test
	void holdsTheNewestOfWhatExcludesEachOther() {
		lives("porto", "lisbon");
		says("alice", "porto", 1);
		says("alice", "porto", 2);
		says("alice", "lisbon", 5);

		assertThat(held("porto")).containsExactly(period(1, 5, "lisbon", 2));
		assertThat(held("lisbon")).containsExactly(period(5, null, null, 1));
	}

	@Test
	void comesBackToWhatIsSaidAgain() {
		lives("porto", "lisbon");
		says("alice", "porto", 1);
		says("alice", "lisbon", 5);
		says("alice", "porto", 9);

		assertThat(held("porto")).containsExactly(period(1, 5, "lisbon", 1), period(9, null, null, 2));
		assertThat(held("lisbon")).containsExactly(period(5, 9, "porto", 1));
	}

	@Test
	void keepsBothWhenAnotherSpeakerDisagrees() {
		lives("porto", "lisbon");
		says("alice", "porto", 1);
		says("bob", "lisbon", 5);

		assertThat(held("porto")).containsExactly(period(1, null, null, 1));
		assertThat(held("lisbon")).containsExactly(period(5, null, null, 1));
	}

	@Test
	void believesWhatItHeardWhenItMissedTheNews() {
		lives("porto", "lisbon");
		says("alice", "porto", 1);
		this.heard.put("lisbon", new ArrayList<>());

		assertThat(held("porto")).containsExactly(period(1, null, null, 1));
		assertThat(held("lisbon")).isEmpty();
	}

	@Test
	void letsWhatSaysLessGiveWayToWhatSaysMore() {
		alike("tea", "green tea");
		says("alice", "tea", 1);
		says("alice", "green tea", 4);
		says("alice", "tea", 6);

		assertThat(held("tea")).containsExactly(period(1, 4, "green tea", 2));
		assertThat(held("green tea")).containsExactly(period(4, null, null, 3));
		assertThat(revision().rule("tea", "green tea")).isEmpty();
	}

	@Test
	void neverHoldsWhatSaysLessOnceItKnowsWhatSaysMore() {
		alike("tea", "green tea");
		says("alice", "green tea", 1);
		says("alice", "tea", 4);

		assertThat(held("tea")).containsExactly(period(4, 4, "green tea", 1));
		assertThat(held("green tea")).containsExactly(period(1, null, null, 2));
	}

	@Test
	void endsWhatOnlyFollowsWithTheLastOfWhatItFollowsFrom() {
		plain("retired");
		follows("retired", 2, 7L, "works");
		follows("retired", 3, 9L, "runs");

		assertThat(held("retired")).containsExactly(period(2, 9, "runs", 2));

		says("alice", "retired", 4);

		assertThat(held("retired")).containsExactly(period(2, null, null, 3));
	}

	@Test
	void tellsByWhichRuleAFactGaveWay() {
		lives("porto", "lisbon");
		says("alice", "porto", 1);
		says("alice", "lisbon", 5);

		assertThat(revision().rule("porto", "lisbon")).contains("residence");
		assertThat(revision().rule("porto", "porto")).isEmpty();
	}

	@Test
	void isTheSameInWhateverOrderItBecameKnown() {
		lives("porto", "lisbon", "faro");
		alike("tea", "green tea");
		says("alice", "porto", 1);
		says("alice", "lisbon", 3);
		says("alice", "porto", 3);
		says("bob", "faro", 4);
		says("alice", "green tea", 5);
		says("alice", "tea", 6);
		follows("faro", 7, 8L, "tea");
		Map<String, List<HeldPeriod>> once = all(states());

		permutations(states()).forEach((states) -> assertThat(all(states)).isEqualTo(once));
		permutations(List.copyOf(this.heard.getOrDefault("porto", List.of()))).forEach((grounds) -> {
			this.heard.put("porto", grounds);
			assertThat(all(states())).isEqualTo(once);
		});
	}

	// Two premises may be refuted by one message, in one breath.
	@Test
	void saysTheSameOfWhatEndedItWhenTwoDoSoAtOnce() {
		plain("retired");
		follows("retired", 2, 7L, "works");
		follows("retired", 2, 7L, "runs");
		List<HeldPeriod> once = held("retired");

		this.heard.put("retired", this.heard.getOrDefault("retired", List.of()).reversed());

		assertThat(held("retired")).isEqualTo(once);
	}

	// At any time exactly what was said last by then is held: a history that is kept on
	// the side, without any of the rules.
	@Test
	void agreesWithWhatWasSaidLastAtAnyTime() {
		List<String> places = List.of("porto", "lisbon", "faro", "braga");
		lives(places.toArray(String[]::new));
		Random random = new Random(23);
		for (int round = 0; round < 200; round++) {
			this.heard.clear();
			List<String> history = new ArrayList<>();
			for (int time = 0; time < 1 + random.nextInt(12); time++) {
				history.add(places.get(random.nextInt(places.size())));
				says("alice", history.getLast(), time);
			}
			BeliefRevision revision = revision();
			for (int time = 0; time < history.size(); time++) {
				Instant at = Instant.ofEpochSecond(time);

				assertThat(places.stream().filter((place) -> holds(revision, place, at))).as("%s at %d", history, time)
					.containsExactly(history.get(time));
			}
		}
	}

	private static boolean holds(BeliefRevision revision, String fact, Instant at) {
		return revision.periods(fact)
			.stream()
			.anyMatch((period) -> !at.isBefore(period.since())
					&& (period.until() == null || at.isBefore(period.until())));
	}

	private void lives(String... places) {
		for (String place : places) {
			this.members.put(place, new ConflictSet.Member(place, 1,
					Optional.of(new SingleValuedAttribute("residence", place, false)), Set.of(), Map.of(), Set.of()));
		}
	}

	private void alike(String less, String more) {
		this.members.put(less, new ConflictSet.Member(less, 1, Optional.empty(), Set.of(more), Map.of(), Set.of()));
		this.members.put(more, new ConflictSet.Member(more, 2, Optional.empty(), Set.of(less), Map.of(), Set.of()));
	}

	private void plain(String fact) {
		this.members.put(fact, new ConflictSet.Member(fact, 1, Optional.empty(), Set.of(), Map.of(), Set.of()));
	}

	private void says(String speaker, String fact, long at) {
		ground(fact, speaker, at, null, null);
	}

	private void follows(String fact, long at, Long end, String endedBy) {
		ground(fact, "", at, Instant.ofEpochSecond(end), endedBy);
	}

	private void ground(String fact, String speaker, long at, @Nullable Instant end, @Nullable String endedBy) {
		Instant time = Instant.ofEpochSecond(at);
		List<Justification> grounds = this.heard.computeIfAbsent(fact, (_) -> new ArrayList<>());
		Justification.Place place = speaker.isEmpty() ? new Justification.Place("", 0, 0)
				: new Justification.Place("lunch", at, grounds.size());
		grounds.add(new Justification(fact, fact + grounds.size(), speaker, time, time, place, end, endedBy));
	}

	private List<HeldPeriod> held(String fact) {
		return revision().periods(fact);
	}

	private BeliefRevision revision() {
		return new BeliefRevision(new ConflictSet(this.members), states());
	}

	private List<BeliefState> states() {
		return this.heard.entrySet()
			.stream()
			.map((entry) -> new BeliefState("bob", "alice", entry.getKey(), List.copyOf(entry.getValue()), List.of()))
			.toList();
	}

	private Map<String, List<HeldPeriod>> all(List<BeliefState> states) {
		BeliefRevision revision = new BeliefRevision(new ConflictSet(this.members), states);
		return this.heard.keySet().stream().collect(Collectors.toMap(Function.identity(), revision::periods));
	}

	private static <T> Stream<List<T>> permutations(List<T> all) {
		if (all.size() < 2) {
			return Stream.of(all);
		}
		return permutations(all.subList(1, all.size()))
			.flatMap((rest) -> Stream.iterate(0, (at) -> at <= rest.size(), (at) -> at + 1).map((at) -> {
				List<T> one = new ArrayList<>(rest);
				one.add(at, all.getFirst());
				return Collections.unmodifiableList(one);
			}));
	}

	private static HeldPeriod period(long since, @Nullable Long until, @Nullable String by, int times) {
		return new HeldPeriod(Instant.ofEpochSecond(since), (until != null) ? Instant.ofEpochSecond(until) : null, by,
				times);
	}

	private static HeldPeriod period(long since, long until, String by, int times) {
		return period(since, Long.valueOf(until), by, times);
	}

}
