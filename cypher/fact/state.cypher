// fact/state: stores facts, each once, with supports whose parts are all still there; tells which supports are new
MATCH (about:Peer {workspace: $workspace, name: $about})
WITH about
UNWIND $statements AS statement
WITH about, statement
WHERE all(quote IN statement.quotes WHERE EXISTS { MATCH (:Message {id: quote.message}) })
  AND all(premise IN statement.premises WHERE EXISTS { MATCH (p:Fact {id: premise}) WHERE p.workspace = $workspace })
  AND all(lean IN statement.leans WHERE EXISTS { MATCH (:Message {id: lean}) } OR EXISTS { MATCH (:Fact {id: lean}) })
  AND none(premise IN statement.premises WHERE EXISTS { MATCH (:Fact {id: premise})-[:PREMISE]->*(:Fact {id: statement.id}) })
OPTIONAL MATCH (before:Fact {id: statement.id})
WITH about, statement, before IS NULL AS fresh
MERGE (f:Fact {id: statement.id})
  ON CREATE SET f = statement.fact
MERGE (f)-[:ABOUT]->(about)
WITH f, statement, fresh
CALL (f, statement, fresh) {
  WITH f, statement.embedding AS vector
  WHERE fresh AND vector IS NOT NULL
  CALL db.create.setNodeVectorProperty(f, 'embedding', vector)
}
WITH f, statement, fresh
WHERE NOT EXISTS {
  MATCH (f)-[known:EVIDENCE]->(:Message {id: statement.quotes[0].message}) WHERE known.support = statement.support
} AND NOT EXISTS {
  MATCH (f)-[known:PREMISE]->(:Fact {id: statement.premises[0]}) WHERE known.support = statement.support
} AND NOT EXISTS {
  MATCH (:Fact)-[known:STANCE]->() WHERE known.id = statement.stances[0].id
}
CALL (f, statement) {
  UNWIND statement.quotes AS quote
  MATCH (m:Message {id: quote.message})
  CREATE (f)-[:EVIDENCE {support: statement.support, quote: quote.words}]->(m)
  RETURN max(m.createdAt) AS said, max(m.sequence) AS sequence
}
CALL (f, statement) {
  UNWIND statement.premises AS premise
  MATCH (p:Fact {id: premise})
  CREATE (f)-[:PREMISE {support: statement.support}]->(p)
}
CALL (f, statement) {
  UNWIND statement.leans AS lean
  CALL (lean) {
    MATCH (m:Message {id: lean}) RETURN m AS from
    UNION
    MATCH (known:Fact {id: lean}) RETURN known AS from
  }
  WITH f, statement, from
  WHERE from <> f
  CREATE (f)-[:LEANS_ON {support: statement.support}]->(from)
}
CALL (f, statement) {
  MATCH (teller:Peer {workspace: $workspace, name: statement.teller})
  CREATE (f)-[t:TOLD_BY {support: statement.support, workspace: $workspace, toldAt: $now}]->(teller)
  SET t.session = statement.session
}
CALL (f, statement) {
  UNWIND statement.mentions AS name
  MATCH (mentioned:Peer {workspace: $workspace, name: name})
  WHERE name <> $about
  MERGE (f)-[:MENTIONS]->(mentioned)
}
CALL (f, statement, said, sequence) {
  UNWIND statement.stances AS stance
  OPTIONAL MATCH (peer:Peer {workspace: $workspace}) WHERE peer.name IN stance.peers
  WITH f, stance, said, sequence, peer ORDER BY peer.name
  WITH f, stance, said, sequence, head(collect(peer)) AS peer
  WHERE peer IS NOT NULL OR stance.called IS NOT NULL
  // Who is no peer has only a name: then it leads back to the fact.
  WITH f, stance, said, sequence, peer, coalesce(peer, f) AS to
  CREATE (f)-[s:STANCE]->(to)
  SET s = stance, s.peers = null, s.to = coalesce(peer.name, stance.to), s.at = coalesce(said, stance.at, $now), s.sequence = sequence
}
RETURN f.id AS fact, coalesce(said, $now) AS since, fresh, f.embedding IS NULL AND f.embeddedBy IS NULL AS bare
