package io.peergraph;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import io.peergraph.embedded.TestDatabase;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Writes what comes of a {@link Crowd} right into the test database, as if its messages
 * had been added and all work on them were done, but some hundred times as fast.
 * {@code FinishedGraphTests} compares it with what is really derived.
 */
public final class FinishedGraph {

	/** So many meetings are written at once. */
	private static final int AT_ONCE = 20;

	private static final int ROWS = 2_000;

	private static final int DIMENSION = 384;

	private static final String PEERS = """
			MERGE (w:Workspace {name: $workspace})
			  ON CREATE SET w.token = $token, w.createdAt = datetime(), w.metadata = '{}'
			WITH w
			UNWIND $names AS name
			CREATE (:Peer {workspace: $workspace, name: name, createdAt: datetime(), createdByCall: $workspace,
			  metadata: '{}', observeMe: true})-[:IN_WORKSPACE]->(w)
			""";

	private static final String MEETINGS = """
			MATCH (w:Workspace {name: $workspace})
			UNWIND $meetings AS meeting
			CREATE (s:Session {workspace: $workspace, name: meeting.name, createdAt: datetime(), metadata: '{}',
			  isActive: true, sequence: size(meeting.messages), lastMessageAt: meeting.last, tombstones: 0,
			  unplaced: $workspace, lockedBy: '', token: meeting.token, scope: [w.token, meeting.token]})-[:HELD_IN]->(w)
			WITH s, meeting
			CALL (s, meeting) {
			  UNWIND meeting.members AS member
			  MATCH (p:Peer {workspace: $workspace, name: member})
			  CREATE (p)-[:MEMBER_OF {workspace: $workspace, session: s.name, peer: member, ordinal: 1, fromSequence: 1,
			    joinedAt: datetime(), observeOthers: true}]->(s)
			}
			CALL (s, meeting) {
			  UNWIND meeting.messages AS message
			  MATCH (p:Peer {workspace: $workspace, name: message.author})
			  CREATE (p)-[:SENT]->(m:Message {id: message.id, workspace: $workspace, session: s.name, scope: s.scope,
			    author: message.author, sequence: message.sequence, content: message.content,
			    title: message.author + ': ' + message.content, tokenCount: 1 + size(message.content) / 4,
			    createdAt: message.at, recordedAt: datetime()})-[:IN]->(s)
			  FOREACH (vector IN message.vectors | CREATE (:Passage {message: message.id, workspace: $workspace,
			    session: s.name, sequence: message.sequence, model: 1, part: 0, embedding: vector})-[:OF]->(m))
			}
			CALL (s, meeting) {
			  UNWIND range(20, size(meeting.messages), 20) AS upTo
			  UNWIND CASE WHEN upTo % 60 = 0 THEN ['SHORT', 'LONG'] ELSE ['SHORT'] END AS kind
			  CREATE (s)-[:SUMMARISED_BY]->(:Summary {workspace: $workspace, session: s.name, audience: '1-', kind: kind,
			    upTo: upTo, message: meeting.messages[upTo - 1].id, text: meeting.messages[upTo - 1].content,
			    tokenCount: 5, generatedBy: 'built-in', createdAt: datetime()})
			}
			""";

	private static final String UNITS = """
			UNWIND $units AS unit
			CREATE (:WorkUnit {key: $workspace + '/' + unit.session + '/' + unit.kind + '/' + unit.subject, kind: unit.kind,
			  workspace: $workspace, session: unit.session, subject: unit.subject, cursor: unit.head, head: unit.head,
			  flushTo: unit.head, tokens: 0, enough: 0, patience: 0, fence: 1, attempts: 0, failures: 0, lockedBy: ''})
			""";

	private static final String FACTS = """
			UNWIND $facts AS fact
			MATCH (p:Peer {workspace: $workspace, name: fact.about})
			CREATE (f:Fact {id: fact.id, workspace: $workspace, about: fact.about, text: fact.text, title: fact.text,
			  level: 'EXPLICIT', confidence: 1.0, recordedAt: datetime(), derivedBy: 'built-in statements'})-[:ABOUT]->(p)
			SET f += fact.more
			WITH f, fact
			UNWIND fact.mentions AS name
			MATCH (q:Peer {workspace: $workspace, name: name})
			CREATE (f)-[:MENTIONS]->(q)
			""";

	private static final String SUPPORTS = """
			UNWIND $supports AS support
			MATCH (f:Fact {id: support.fact})
			MATCH (m:Message {id: support.message})
			CREATE (f)-[:EVIDENCE {support: support.message, quote: support.quote}]->(m)
			WITH f, m, support
			UNWIND support.stances AS stance
			MATCH (q:Peer {workspace: $workspace, name: stance.to})
			CREATE (f)-[s:STANCE]->(q)
			SET s = stance, s.workspace = $workspace, s.support = m.id, s.at = m.createdAt, s.sequence = m.sequence,
			    s.quote = support.quote
			""";

	private static final String HELD = """
			UNWIND $pairs AS pair
			MATCH (o:Peer {workspace: $workspace, name: pair.observer})
			MATCH (p:Peer {workspace: $workspace, name: pair.observed})
			CREATE (o)-[:HOLDS]->(r:Representation {workspace: $workspace, observer: pair.observer, observed: pair.observed,
			  representationKey: pair.key, title: pair.observer + ' of ' + pair.observed, createdAt: datetime()})-[:OF]->(p)
			SET o.observerKey = pair.observerKey, o.observerSequence = pair.last
			WITH r, pair
			UNWIND pair.facts AS fact
			MATCH (f:Fact {id: fact.id})
			CREATE (r)-[:INCLUDES {currentKey: pair.key, observerKey: pair.observerKey, observerSequence: fact.place,
			  since: fact.since, timesDerived: fact.times, repeatedKey: CASE WHEN fact.times > 1 THEN pair.key END}]->(f)
			""";

	private static final String TIES = """
			UNWIND $ties AS tie
			MATCH (p:Peer {workspace: $workspace, name: tie.from})
			MATCH (q:Peer {workspace: $workspace, name: tie.to})
			CREATE (p)-[t:$(tie.kind)]->(q)
			SET t = tie.tie
			""";

	private static final String CHANGES = """
			MERGE (l:TieLog {workspace: $workspace})
			  ON CREATE SET l.lockedBy = ''
			SET l.head = $head
			WITH l
			UNWIND $changes AS change
			CREATE (:TieChange {workspace: $workspace, observer: change.observer, from: change.from, to: change.to,
			  kind: change.kind, place: change.place, stances: change.kind})
			""";

	private final String workspace;

	private final Crowd crowd;

	private final boolean vectors;

	private final Random random;

	private final Set<String> facts = new HashSet<>();

	private final FinishedBeliefs beliefs = new FinishedBeliefs();

	private final FinishedTies ties = new FinishedTies();

	private FinishedGraph(String workspace, Crowd crowd, boolean vectors) {
		this.workspace = workspace;
		this.crowd = crowd;
		this.vectors = vectors;
		this.random = new Random(crowd.seed());
	}

	/**
	 * Writes it, with a bar of how far it is.
	 * @param workspace the name of the workspace, which is new
	 * @param crowd who says what
	 * @param vectors whether to embed messages and facts, at random. It takes much longer
	 * and a kilobyte and a half for each.
	 */
	public static void write(String workspace, Crowd crowd, boolean vectors) {
		new FinishedGraph(workspace, crowd, vectors).write();
	}

	private void write() {
		for (List<String> names : parts(this.crowd.names())) {
			run(PEERS, Map.of("names", names, "token", token(this.workspace)));
		}
		try (ProgressBar bar = bar("messages", this.crowd.messages())) {
			List<Crowd.Meeting> some = new ArrayList<>();
			this.crowd.meetings().forEach((meeting) -> {
				some.add(meeting);
				if (some.size() == AT_ONCE) {
					write(some, bar);
				}
			});
			write(some, bar);
		}
		rows("beliefs", HELD, "pairs", this.beliefs.rows(), Map.of());
		rows("ties", TIES, "ties", this.ties.rows(), Map.of());
		List<Map<String, Object>> changes = this.ties.changes();
		rows("changes", CHANGES, "changes", changes, Map.of("head", changes.size()));
		rows("work", UNITS, "units", this.ties.units(), Map.of());
	}

	private void write(List<Crowd.Meeting> meetings, ProgressBar bar) {
		run(MEETINGS, Map.of("meetings", meetings.stream().map(this::row).toList()));
		run(UNITS,
				Map.of("units", meetings.stream().flatMap((meeting) -> FinishedTies.units(meeting).stream()).toList()));
		List<Map<String, Object>> fresh = new ArrayList<>();
		List<Map<String, Object>> supports = new ArrayList<>();
		meetings.forEach((meeting) -> {
			this.ties.hear(meeting);
			for (int index = 0; index < meeting.said().size(); index++) {
				Crowd.Said said = meeting.said().get(index);
				if (said.fact() != null) {
					fact(said, said.fact(), fresh);
					supports.add(support(meeting, index));
					this.beliefs.hear(meeting, said, id(said.fact()));
				}
			}
		});
		run(FACTS, Map.of("facts", fresh));
		run(SUPPORTS, Map.of("supports", supports));
		bar.stepBy(meetings.stream().mapToLong((meeting) -> meeting.said().size()).sum());
		meetings.clear();
	}

	private Map<String, Object> row(Crowd.Meeting meeting) {
		List<Map<String, Object>> messages = new ArrayList<>();
		for (Crowd.Said said : meeting.said()) {
			messages.add(Map.of("id", message(meeting, messages.size()), "author", said.author(), "sequence",
					messages.size() + 1, "content", said.content(), "at", stored(said.at()), "vectors",
					this.vectors ? List.of(vector()) : List.of()));
		}
		return Map.of("name", meeting.name(), "token", token(this.workspace + meeting.name()), "last",
				stored(meeting.said().getLast().at()), "members", meeting.members(), "messages", messages);
	}

	private void fact(Crowd.Said said, String text, List<Map<String, Object>> fresh) {
		if (!this.facts.add(text)) {
			return;
		}
		Map<String, Object> more = new HashMap<>();
		if (this.vectors) {
			more.put("embedding", vector());
			more.put("embeddedBy", "all-minilm-l6-v2-q/384");
		}
		more.put("claim", (long) text.hashCode());
		if (said.words() == Crowd.Words.DISTRUST) {
			more.put("disclaims", (long) Crowd.Words.TRUST.fact(said.author(), String.valueOf(said.to())).hashCode());
			more.put("denies", id(Crowd.Words.TRUST.fact(said.author(), String.valueOf(said.to()))));
		}
		fresh.add(Map.of("id", id(text), "about", said.author(), "text", text, "mentions",
				(said.to() != null) ? List.of(said.to()) : List.of(), "more", more));
	}

	private Map<String, Object> support(Crowd.Meeting meeting, int index) {
		Crowd.Said said = meeting.said().get(index);
		return Map.of("fact", id(String.valueOf(said.fact())), "message", message(meeting, index), "quote",
				said.content(), "stances", (said.words() != null)
						? List.of(FinishedTies.stance(said, said.words(), message(meeting, index))) : List.of());
	}

	private void rows(String task, String statement, String name, List<Map<String, Object>> rows,
			Map<String, Object> more) {
		try (ProgressBar bar = bar(task, rows.size())) {
			for (List<Map<String, Object>> some : parts(rows)) {
				Map<String, Object> parameters = new HashMap<>(more);
				parameters.put(name, some);
				run(statement, parameters);
				bar.stepBy(some.size());
			}
		}
	}

	private void run(String statement, Map<String, Object> parameters) {
		Map<String, Object> all = new HashMap<>(parameters);
		all.put("workspace", this.workspace);
		TestDatabase.query(statement, all);
	}

	private static ProgressBar bar(String task, long all) {
		return new ProgressBarBuilder().setTaskName(task).setInitialMax(all).setUpdateIntervalMillis(1000).build();
	}

	private static <T> List<List<T>> parts(List<T> all) {
		List<List<T>> parts = new ArrayList<>();
		for (int from = 0; from < all.size(); from += ROWS) {
			parts.add(all.subList(from, Math.min(from + ROWS, all.size())));
		}
		return parts;
	}

	private String message(Crowd.Meeting meeting, int index) {
		return uuid(meeting.name() + "/" + index).toString();
	}

	private String id(String fact) {
		return uuid(fact).toString().replace("-", "");
	}

	private UUID uuid(String text) {
		return UUID.nameUUIDFromBytes((this.workspace + "/" + text).getBytes(StandardCharsets.UTF_8));
	}

	// Of letters and digits only, as the full-text index wants it.
	private static String token(String name) {
		return String
			.valueOf(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits() >>> 1);
	}

	private float[] vector() {
		float[] vector = new float[DIMENSION];
		double length = 0;
		for (int index = 0; index < DIMENSION; index++) {
			vector[index] = (float) this.random.nextGaussian();
			length += vector[index] * vector[index];
		}
		for (int index = 0; index < DIMENSION; index++) {
			vector[index] /= (float) Math.sqrt(length);
		}
		return vector;
	}

	static Object stored(Instant time) {
		return time.atZone(ZoneOffset.UTC);
	}

}
