package io.peergraph.explore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.Crowd;

/** What is asked of the network of a {@link Crowd}, and of who knows what. */
final class NetworkQueries {

	private static final String SAID = "kinds: [TRUSTS, ALLIED_WITH, OPPOSES]";

	/**
	 * By name, which says so where all of a workspace is read; {@code $A} and {@code $B}
	 * are two who met in {@code $S}.
	 */
	static final List<Map.Entry<String, String>> ALL = List.of(
			Map.entry("`Peer.ties`", "peer(name: \"$A\") { ties(" + SAID + ") { nodes { kind weight } } }"),
			Map.entry("`Peer.ties` with `INTERACTS_WITH`", "peer(name: \"$A\") { ties { nodes { kind weight } } }"),
			Map.entry("`Peer.ties` with evidence", "peer(name: \"$A\") { ties(" + SAID
					+ ") { nodes { evidence { nodes { quote fact { evidence { message { content } } } } } } } }"),
			Map.entry("`Peer.ties`, seen by another",
					"seenBy(peer: \"$B\") { peer(name: \"$A\") { ties(" + SAID + ") { nodes { kind weight } } } }"),
			Map.entry("`Peer.trustIn`",
					"peer(name: \"$A\") { trustIn(peer: \"$B\") { opinion { expectation } paths { text } } }"),
			Map.entry("`Peer.pathTo`", "peer(name: \"$A\") { pathTo(peer: \"$B\") { text } }"),
			Map.entry("`alliances(member)`", "alliances(member: \"$A\") { nodes { status since } }"),
			Map.entry("`promises(by)`", "promises(by: \"$A\") { nodes { act status } }"),
			Map.entry("`promises(by)`, seen by another",
					"seenBy(peer: \"$B\") { promises(by: \"$A\") { nodes { act status } } }"),
			Map.entry("`timeline` of one", "timeline(peers: [\"$A\"]) { nodes { kind quote } }"),
			Map.entry("`timeline` of two", "timeline(peers: [\"$A\", \"$B\"]) { nodes { kind quote } }"),
			Map.entry("`network` of a peer, ties", "network(as: \"$A\", " + SAID + ") { ties { nodes { kind } } }"),
			Map.entry("`network` of a peer, all ties", "network(as: \"$A\") { ties { nodes { kind } } }"),
			Map.entry("`network` of a peer, measures",
					"network(as: \"$A\") { peers { nodes { reputation influence } } balance { balanced } }"),
			Map.entry("`networkOverTime` of a peer",
					"networkOverTime(as: \"$A\", since: \"2026-01-01T00:00:00Z\", until: \"2026-07-01T00:00:00Z\", slices: 6) "
							+ "{ network { balance { balanced } } }"),
			Map.entry("`whoKnows`", "whoKnows(by: {query: \"$A trusts $B\"}) { peer { name } since }"),
			Map.entry("`whoKnows`, seen by another",
					"seenBy(peer: \"$B\") { whoKnows(by: {query: \"$A trusts $B\"}) { peer { name } since } }"),
			Map.entry("`toldDifferently`", "toldDifferently(by: \"$A\") { about versions { fact { text } } }"),
			Map.entry("`knowledgeDiff`",
					"peer(name: \"$A\") { knowledgeDiff(other: \"$B\", about: \"$A\") { onlyMe { text } onlyOther { text } common { text } } }"),
			Map.entry("`missed`", "peer(name: \"$A\") { missed(first: 10) { nodes { content } } }"),
			Map.entry("`commonGround`", "session(name: \"$S\") { commonGround(first: 10) { nodes { text } } }"),
			Map.entry("`believes`",
					"peer(name: \"$A\") { believes(chain: [\"$B\"], about: \"$A\") { outdated fact { text } } }"),
			Map.entry("`network` of all, measures", "network { computedAt peers { nodes { reputation } } }"),
			Map.entry("`alliances` of all", "alliances { nodes { status } }"),
			Map.entry("`promises` of all", "promises { nodes { act status } }"),
			Map.entry("`network` of all, ties", "network(" + SAID + ") { ties { nodes { kind } } }"),
			Map.entry("`network` of all, all ties", "network { ties { nodes { kind } } }"),
			Map.entry("`network(asOf)` of all, measures",
					"network(asOf: \"2026-12-01T00:00:00Z\") { peers { nodes { reputation } } }"));

	private NetworkQueries() {
	}

	static String about(Crowd.Meeting meeting, String query) {
		return query.replace("$A", meeting.members().getFirst())
			.replace("$B", meeting.members().getLast())
			.replace("$S", meeting.name());
	}

	static Map<String, Object> parameters(String workspace, Crowd.Meeting meeting, SavedStatement statement) {
		Map<String, Object> parameters = new HashMap<>();
		for (String parameter : statement.parameters()) {
			String[] parts = parameter.split(" => ", 2);
			parameters.put(parts[0], switch (parts[0]) {
				case "workspace" -> workspace;
				case "session" -> meeting.name();
				case "words" -> "likes tea";
				case "other", "to", "about" -> meeting.members().getLast();
				case "confidence" -> 0.2;
				case "weight" -> 0.05;
				case "atMost" -> 3;
				default -> meeting.members().getFirst();
			});
		}
		return parameters;
	}

}
