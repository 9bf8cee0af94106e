package io.peergraph.belief;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What one observer holds, when, and how often it heard it. It depends on nothing but
 * what supports the facts for this observer, so it is the same in whatever order these
 * came to be known.
 */
final class BeliefRevision {

	private final ConflictSet conflicts;

	private final Map<String, List<Justification>> grounds = new TreeMap<>();

	private final Set<String> supports;

	private final Map<String, List<String>> clusters = new TreeMap<>();

	private final Map<String, List<HeldPeriod>> periods = new HashMap<>();

	BeliefRevision(ConflictSet conflicts, List<BeliefState> standings) {
		this.conflicts = conflicts;
		standings.stream()
			.filter((standing) -> !standing.grounds().isEmpty())
			.forEach((standing) -> this.grounds.put(standing.fact(), standing.grounds().stream().sorted().toList()));
		this.supports = this.grounds.values()
			.stream()
			.flatMap(List::stream)
			.map(Justification::support)
			.collect(Collectors.toSet());
		cluster();
		this.clusters.forEach(this::settle);
	}

	/**
	 * {@return when the observer holds a fact; never without grounds}
	 */
	List<HeldPeriod> periods(String fact) {
		return this.periods.getOrDefault(fact, List.of());
	}

	/**
	 * {@return the rule by which a fact gave way to another, empty when both say the
	 * same}
	 */
	Optional<String> rule(String fact, String by) {
		return this.clusters.values()
			.stream()
			.filter((members) -> members.contains(fact))
			.flatMap(List::stream)
			.flatMap((member) -> this.conflicts.rule(member, by, this.supports).stream())
			.findFirst();
	}

	// The fact that says most leads; who says the same follows the first that does.
	private void cluster() {
		this.grounds.keySet()
			.stream()
			.sorted(Comparator.comparingInt((String fact) -> -this.conflicts.weight(fact))
				.thenComparing((fact) -> fact))
			.forEach((fact) -> this.clusters.computeIfAbsent(leader(fact), (_) -> new ArrayList<>()).add(fact));
	}

	private String leader(String fact) {
		return this.clusters.keySet()
			.stream()
			.filter((leader) -> this.conflicts.areAlike(leader, fact))
			.max(Comparator.comparingInt((String leader) -> this.conflicts.weight(leader))
				.thenComparing(Comparator.reverseOrder()))
			.orElse(fact);
	}

	private void settle(String leader, List<String> members) {
		Instant arrived = first(leader);
		for (String member : members) {
			if (!member.equals(leader)) {
				Instant since = first(member);
				this.periods.put(member, List.of(new HeldPeriod(since, since.isAfter(arrived) ? since : arrived, leader,
						grounds(member).size())));
			}
		}
		this.periods.put(leader,
				timeline(leader, members).stream()
					.filter((period) -> period.until() == null || period.until().isAfter(arrived)
							|| !period.since().isBefore(arrived))
					.map((period) -> period.since().isBefore(arrived)
							? new HeldPeriod(arrived, period.until(), period.by(), period.times()) : period)
					.toList());
	}

	private List<HeldPeriod> timeline(String leader, List<String> members) {
		List<HeldPeriod> held = new ArrayList<>();
		Justification open = null;
		Justification last = null;
		int times = 0;
		for (Justification justification : events(leader, members)) {
			if (members.contains(justification.fact())) {
				times++;
				open = (open != null) ? open : justification;
				last = justification;
			}
			else if (open != null && last != null && ends(justification, last, members)) {
				held.add(new HeldPeriod(open.at(), justification.at(), justification.fact(), times));
				open = null;
			}
		}
		if (open != null) {
			held.add(lasting(open.at(), times, members));
		}
		return held;
	}

	// Nobody's word ends another's, unless it was told to correct it.
	private boolean ends(Justification justification, Justification last, List<String> members) {
		return justification.speaker().equals(last.speaker()) || members.stream()
			.anyMatch((member) -> this.conflicts.corrects(justification.fact(), justification.support(), member));
	}

	private List<Justification> events(String leader, List<String> members) {
		List<Justification> events = new ArrayList<>();
		this.clusters.forEach((other, its) -> {
			boolean own = other.equals(leader);
			for (String fact : its) {
				if (own || members.stream()
					.anyMatch((member) -> this.conflicts.rule(member, fact, this.supports).isPresent())) {
					events.addAll(grounds(fact));
				}
			}
		});
		return events.stream().sorted().toList();
	}

	// What only follows from others ends with them.
	private HeldPeriod lasting(Instant since, int times, List<String> members) {
		List<Justification> own = members.stream().flatMap((member) -> grounds(member).stream()).toList();
		if (own.stream().anyMatch((justification) -> justification.end() == null)) {
			return new HeldPeriod(since, null, null, times);
		}
		Justification longest = own.stream()
			.max(Comparator.comparing((Justification justification) -> Objects.requireNonNull(justification.end())))
			.orElseThrow();
		Instant end = Objects.requireNonNull(longest.end());
		@Nullable String by = longest.endedBy();
		return new HeldPeriod(since, end.isBefore(since) ? since : end, by, times);
	}

	private Instant first(String fact) {
		return grounds(fact).getFirst().at();
	}

	private List<Justification> grounds(String fact) {
		return this.grounds.getOrDefault(fact, List.of());
	}

}
