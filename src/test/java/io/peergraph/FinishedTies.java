package io.peergraph;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.peergraph.network.Opinion;
import io.peergraph.stance.StanceKind;

/** The relationships between the peers of a {@link FinishedGraph}. */
final class FinishedTies {

	private static final double HALF_LIFE = Duration.ofDays(90).toSeconds();

	private final Map<Pair, Sum> sums = new LinkedHashMap<>();

	private final Map<Pair, Set<String>> observers = new LinkedHashMap<>();

	private record Pair(String kind, String from, String to) {
	}

	/** What speaks for a tie and against it, as of the last time. */
	private record Sum(double positive, double negative, Instant since, Instant lastAt) {

		Sum and(Sum later) {
			double left = Math.pow(0.5, Duration.between(this.lastAt, later.lastAt).toSeconds() / HALF_LIFE);
			return new Sum(left * this.positive + later.positive, left * this.negative + later.negative, this.since,
					later.lastAt);
		}

		Map<String, Object> row() {
			Opinion opinion = Opinion.of(this.positive, this.negative);
			return Map.of("positive", this.positive, "negative", this.negative, "weight", 2 * opinion.expectation() - 1,
					"confidence", 1 - opinion.uncertainty(), "since", FinishedGraph.stored(this.since), "lastAt",
					FinishedGraph.stored(this.lastAt));
		}

	}

	void hear(Crowd.Meeting meeting) {
		String last = null;
		for (Crowd.Said said : meeting.said()) {
			if (last != null && !last.equals(said.author())) {
				add(new Pair("INTERACTS_WITH", said.author(), last), 1, said.at());
			}
			last = said.author();
			if (said.words() != null) {
				hear(meeting, said, said.words().kind());
			}
		}
	}

	private void hear(Crowd.Meeting meeting, Crowd.Said said, StanceKind kind) {
		for (String tie : of(kind)) {
			Pair pair = new Pair(tie, said.author(), String.valueOf(said.to()));
			add(pair, tie.equals("OPPOSES") ? -kind.sign() : kind.sign(), said.at());
			Set<String> all = this.observers.computeIfAbsent(pair, (_) -> new TreeSet<>());
			all.add("");
			all.addAll(meeting.members());
		}
	}

	private static List<String> of(StanceKind kind) {
		return switch (kind) {
			case ALLIANCE, OPPOSITION -> List.of("ALLIED_WITH", "OPPOSES");
			case PROMISE -> List.of();
			case TRUST, DISTRUST, KEPT, BROKEN, HELP, HARM -> List.of("TRUSTS");
		};
	}

	private void add(Pair pair, int sign, Instant at) {
		this.sums.merge(pair, new Sum(Math.max(0, sign), Math.max(0, -sign), at, at), Sum::and);
	}

	// Who was never an ally is not half of one.
	List<Map<String, Object>> rows() {
		List<Map<String, Object>> rows = new ArrayList<>();
		this.sums.forEach((pair, sum) -> {
			if (pair.kind().equals("TRUSTS") || sum.positive() > 0) {
				rows.add(Map.of("kind", pair.kind(), "from", pair.from(), "to", pair.to(), "tie", sum.row()));
			}
		});
		return rows;
	}

	List<Map<String, Object>> changes() {
		List<Map<String, Object>> changes = new ArrayList<>();
		this.observers.forEach((pair, all) -> all.forEach((observer) -> changes.add(Map.of("observer", observer, "from",
				pair.from(), "to", pair.to(), "kind", pair.kind(), "place", changes.size() + 1))));
		return changes;
	}

	List<Map<String, Object>> units() {
		Map<String, Set<String>> peers = new LinkedHashMap<>();
		this.sums.keySet()
			.forEach((pair) -> peers
				.computeIfAbsent(pair.kind().equals("INTERACTS_WITH") ? "INTERACTIONS" : "TIES", (_) -> new TreeSet<>())
				.add(pair.from()));
		List<Map<String, Object>> units = new ArrayList<>();
		peers.forEach((kind, all) -> all.forEach((peer) -> units.add(unit("", kind, peer, 1))));
		return units;
	}

	static List<Map<String, Object>> units(Crowd.Meeting meeting) {
		int head = meeting.said().size();
		List<Map<String, Object>> units = new ArrayList<>();
		List.of("EMBED", "SUMMARISE", "INTERACTIONS")
			.forEach((kind) -> units.add(unit(meeting.name(), kind, "", head)));
		meeting.said()
			.stream()
			.map(Crowd.Said::author)
			.distinct()
			.forEach((author) -> units.add(unit(meeting.name(), "DERIVE", author, head)));
		return units;
	}

	private static Map<String, Object> unit(String session, String kind, String subject, int head) {
		return Map.of("session", session, "kind", kind, "subject", subject, "head", head);
	}

	static Map<String, Object> stance(Crowd.Said said, Crowd.Words words, String message) {
		StanceKind kind = words.kind();
		Map<String, Object> stance = new HashMap<>(Map.of("id", "stance/" + message, "kind", kind.name(), "from",
				said.author(), "to", String.valueOf(said.to()), "sign", kind.sign(), "strength", 2 / 3.0));
		if (kind.isDeed()) {
			stance.put("by", (kind == StanceKind.PROMISE) ? said.author() : said.to());
			stance.put("act", said.content());
		}
		return stance;
	}

}
