package io.peergraph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.embedded.TestDatabase;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must be true of every graph at any quiet time, whatever happened before. Each is
 * one query over the whole graph that finds what breaks it, written apart from the
 * statements of the application.
 */
public final class Invariants {

	private static final String WITNESSED = """
			(EXISTS { (o)-[:SENT]->(m) } OR EXISTS {
			  MATCH (o)-[w:MEMBER_OF]->(:Session)<-[:IN]-(m)
			  WHERE w.fromSequence <= m.sequence AND (w.toSequence IS NULL OR m.sequence < w.toSequence)
			})""";

	// Premises need only be held: what holds of them holds, by the next query, down to
	// the messages.
	private static final String WHOLE = """
			all(part IN parts WHERE CASE part.kind
			  WHEN 'EVIDENCE' THEN part.witnessed
			  WHEN 'TOLD_BY' THEN part.mine
			  ELSE part.held
			END)""";

	private static final String PARTS = """
			MATCH (f)-[p:EVIDENCE|TOLD_BY|PREMISE]->(m)
			WITH o, r, i, f, p.support AS support, collect({kind: type(p), mine: m = o, witnessed: %s,
			  held: EXISTS { (o)-[:HOLDS]->(:Representation)-[:INCLUDES]->(m) }}) AS parts
			WITH o, r, i, f, sum(CASE WHEN %s THEN 1 ELSE 0 END) AS whole
			""".formatted(WITNESSED, WHOLE);

	private static final Map<String, String> QUERIES = queries();

	private Invariants() {
	}

	/** Checks the test database. */
	public static void hold() {
		assertThat(violations(TestDatabase.driver())).isEmpty();
	}

	/**
	 * {@return what is wrong in a database, at most some of each kind; nothing when all
	 * is well}
	 */
	public static List<String> violations(Driver driver) {
		List<String> violations = new ArrayList<>();
		QUERIES.forEach((name, query) -> {
			for (Record row : driver.executableQuery(query + " LIMIT 5").execute().records()) {
				violations.add(name + ": " + row.asMap());
			}
		});
		return violations;
	}

	private static Map<String, String> queries() {
		Map<String, String> queries = new LinkedHashMap<>();
		queries.put("holds what it did not witness", """
				MATCH (o:Peer)-[:HOLDS]->(r:Representation)-[i:INCLUDES]->(f:Fact)
				OPTIONAL %sWITH o, r, f, whole WHERE whole = 0
				RETURN r.workspace AS workspace, o.name AS observer, f.text AS fact""".formatted(PARTS));
		queries.put("follows from itself", """
				MATCH (f:Fact)-[:PREMISE]->+(f)
				RETURN f.text AS fact""");
		queries.put("stands on nothing", """
				MATCH (f:Fact)
				WHERE NOT EXISTS { (f)-[:EVIDENCE|TOLD_BY|PREMISE]->() }
				RETURN f.workspace AS workspace, f.text AS fact""");
		queries.put("is about nobody", """
				MATCH (f:Fact) WHERE NOT EXISTS { (f)-[:ABOUT]->(:Peer {name: f.about, workspace: f.workspace}) }
				RETURN f.workspace AS workspace, f.text AS fact""");
		queries.put("quotes what was not said", """
				MATCH (f:Fact)-[e:EVIDENCE]->(m)
				WHERE NOT m:Message OR NOT m.content CONTAINS e.quote OR m.workspace <> f.workspace
				RETURN f.text AS fact, e.quote AS quote, m.id AS message""");
		queries.put("is supported twice by the same", """
				MATCH (f:Fact)-[e:EVIDENCE]->(m:Message)
				WITH f, m, e.support AS support, count(*) AS times WHERE times > 1
				RETURN f.text AS fact, m.id AS message, times""");
		queries.put("holds the same twice", """
				MATCH (r:Representation)-[i:INCLUDES]->(f:Fact)
				WHERE i.until IS NULL
				WITH r, f, count(*) AS times WHERE times > 1
				RETURN r.observer AS observer, f.text AS fact, times""");
		queries.put("holds what is about somebody else", """
				MATCH (r:Representation)-[:INCLUDES]->(f:Fact)
				WHERE r.observed <> f.about OR r.workspace <> f.workspace
				RETURN r.observer AS observer, r.observed AS observed, f.about AS about""");
		queries.put("belongs to somebody else", """
				MATCH (o:Peer)-[:HOLDS]->(r:Representation)-[:OF]->(p:Peer)
				WHERE r.observer <> o.name OR r.observed <> p.name OR r.workspace <> o.workspace
				   OR p.workspace <> o.workspace
				RETURN r.observer AS observer, r.observed AS observed""");
		queries.put("is a representation of nobody or by nobody", """
				MATCH (r:Representation)
				WHERE COUNT { (:Peer)-[:HOLDS]->(r) } <> 1 OR COUNT { (r)-[:OF]->(:Peer) } <> 1
				RETURN r.observer AS observer, r.observed AS observed""");
		return queries;
	}

}
