// representation/nearest: what representations include, those that mean most nearly what is asked first
CYPHER 25
UNWIND $asks AS ask
CALL (ask) {
  MATCH (f:Fact)
    SEARCH f IN (
      VECTOR INDEX fact_embedding
      FOR ask.embedding
      WHERE f.workspace = ask.workspace AND f.about = ask.observed
      LIMIT 300
    ) SCORE AS score
  MATCH (f)<-[i:INCLUDES]-(r:Representation)
  WHERE r.number = ask.number
    AND (ask.asOf IS NULL OR i.since <= ask.asOf)
    AND (ask.history OR i.until IS NULL OR i.until > ask.asOf)
    AND (ask.sessions IS NULL OR EXISTS {
      MATCH (f)-[e:EVIDENCE]->(m:Message)
      WHERE m.session IN ask.sessions AND NOT EXISTS {
        MATCH (f)-[other:EVIDENCE]->(n:Message)
        WHERE other.support = e.support AND NOT n.session IN ask.sessions
      } AND EXISTS {
        MATCH (m)-[:IN]->(:Session)<-[w:MEMBER_OF {peer: ask.observer}]-(:Peer)
        WHERE w.fromSequence <= m.sequence AND (w.toSequence IS NULL OR m.sequence < w.toSequence)
      }
    } OR EXISTS {
      MATCH (f)-[t:TOLD_BY]->(o:Peer)
      WHERE o.name = ask.observer AND t.session IN ask.sessions
    })
  RETURN i, f
  ORDER BY score DESC, f.id
  LIMIT $limit
}
RETURN ask.index AS index, i {.since, .until, .timesDerived} AS holding,
       f {.id, .workspace, .about, .text, .level, .validFrom, .validTo, .recordedAt, .derivedBy} AS fact
