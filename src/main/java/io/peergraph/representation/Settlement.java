package io.peergraph.representation;

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

import io.peergraph.fact.Circle;
import org.jspecify.annotations.Nullable;

/**
 * What one observer holds, when, and how often it heard it. It depends on nothing but
 * what supports the facts for this observer, so it is the same in whatever order these
 * came to be known.
 */
final class Settlement {

	private final Circle circle;

	private final Map<String, List<Ground>> grounds = new TreeMap<>();

	private final Set<String> supports;

	private final Map<String, List<String>> clusters = new TreeMap<>();

	private final Map<String, List<Period>> periods = new HashMap<>();

	Settlement(Circle circle, List<Standing> standings) {
		this.circle = circle;
		standings.stream()
			.filter((standing) -> !standing.grounds().isEmpty())
			.forEach((standing) -> this.grounds.put(standing.fact(), standing.grounds().stream().sorted().toList()));
		this.supports = this.grounds.values()
			.stream()
			.flatMap(List::stream)
			.map(Ground::support)
			.collect(Collectors.toSet());
		cluster();
		this.clusters.forEach(this::settle);
	}

	/**
	 * {@return when the observer holds a fact; never without grounds}
	 */
	List<Period> of(String fact) {
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
			.flatMap((member) -> this.circle.rule(member, by, this.supports).stream())
			.findFirst();
	}

	// The fact that says most leads; who says the same follows the first that does.
	private void cluster() {
		this.grounds.keySet()
			.stream()
			.sorted(Comparator.comparingInt((String fact) -> -this.circle.weight(fact)).thenComparing((fact) -> fact))
			.forEach((fact) -> this.clusters.computeIfAbsent(leader(fact), (_) -> new ArrayList<>()).add(fact));
	}

	private String leader(String fact) {
		return this.clusters.keySet()
			.stream()
			.filter((leader) -> this.circle.areAlike(leader, fact))
			.max(Comparator.comparingInt((String leader) -> this.circle.weight(leader))
				.thenComparing(Comparator.reverseOrder()))
			.orElse(fact);
	}

	private void settle(String leader, List<String> members) {
		Instant arrived = first(leader);
		for (String member : members) {
			if (!member.equals(leader)) {
				Instant since = first(member);
				this.periods.put(member, List
					.of(new Period(since, since.isAfter(arrived) ? since : arrived, leader, grounds(member).size())));
			}
		}
		this.periods.put(leader,
				timeline(leader, members).stream()
					.filter((period) -> period.until() == null || period.until().isAfter(arrived)
							|| !period.since().isBefore(arrived))
					.map((period) -> period.since().isBefore(arrived)
							? new Period(arrived, period.until(), period.by(), period.times()) : period)
					.toList());
	}

	private List<Period> timeline(String leader, List<String> members) {
		List<Period> held = new ArrayList<>();
		Ground open = null;
		Ground last = null;
		int times = 0;
		for (Ground ground : events(leader, members)) {
			if (members.contains(ground.fact())) {
				times++;
				open = (open != null) ? open : ground;
				last = ground;
			}
			else if (open != null && last != null && ground.speaker().equals(last.speaker())) {
				held.add(new Period(open.at(), ground.at(), ground.fact(), times));
				open = null;
			}
		}
		if (open != null) {
			held.add(lasting(open.at(), times, members));
		}
		return held;
	}

	private List<Ground> events(String leader, List<String> members) {
		List<Ground> events = new ArrayList<>();
		this.clusters.forEach((other, its) -> {
			boolean own = other.equals(leader);
			for (String fact : its) {
				if (own || members.stream()
					.anyMatch((member) -> this.circle.rule(member, fact, this.supports).isPresent())) {
					events.addAll(grounds(fact));
				}
			}
		});
		return events.stream().sorted().toList();
	}

	// What only follows from others ends with them.
	private Period lasting(Instant since, int times, List<String> members) {
		List<Ground> own = members.stream().flatMap((member) -> grounds(member).stream()).toList();
		if (own.stream().anyMatch((ground) -> ground.end() == null)) {
			return new Period(since, null, null, times);
		}
		Ground longest = own.stream()
			.max(Comparator.comparing((Ground ground) -> Objects.requireNonNull(ground.end())))
			.orElseThrow();
		Instant end = Objects.requireNonNull(longest.end());
		@Nullable String by = longest.endedBy();
		return new Period(since, end.isBefore(since) ? since : end, by, times);
	}

	private Instant first(String fact) {
		return grounds(fact).getFirst().at();
	}

	private List<Ground> grounds(String fact) {
		return this.grounds.getOrDefault(fact, List.of());
	}

}
