// representation/newest: what representations include, those it came to know last first
UNWIND $asks AS ask
CALL (ask) {
  MATCH ()-[i:INCLUDES]->(f:Fact)
  WHERE i.representation = ask.number AND i.since IS NOT NULL
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
  ORDER BY i.representation DESC, i.since DESC, f.id
  LIMIT $limit
}
RETURN ask.index AS index, i {.since, .until, .timesDerived} AS holding,
       f {.id, .workspace, .about, .text, .level, .validFrom, .validTo, .recordedAt, .derivedBy} AS fact
