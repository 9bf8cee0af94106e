// representation/most-derived: what representations include now and the observer heard more than once, most often first, of these the newest first
UNWIND $asks AS ask
CALL (ask) {
  MATCH ()-[i:INCLUDES]->(f:Fact)
  USING INDEX i:INCLUDES(again, timesDerived, since)
  WHERE i.again = ask.number AND i.timesDerived IS NOT NULL AND i.since IS NOT NULL
    AND (ask.asOf IS NULL OR i.since <= ask.asOf)
    AND (ask.sessions IS NULL OR f.id IN ask.following OR EXISTS {
      MATCH (f)-[e:EVIDENCE]->(m:Message)
      WHERE m.session IN ask.sessions AND EXISTS {
        MATCH (m)-[:IN]->(:Session)<-[w:MEMBER_OF {peer: ask.observer}]-(:Peer)
        WHERE w.fromSequence <= m.sequence AND (w.toSequence IS NULL OR m.sequence < w.toSequence)
      } AND (e.support = m.id OR NOT EXISTS {
        MATCH (f)-[part:EVIDENCE|PREMISE|TOLD_BY]->(n)
        WHERE part.support = e.support AND NOT (n:Message AND n.session IN ask.sessions AND EXISTS {
          MATCH (n)-[:IN]->(:Session)<-[v:MEMBER_OF {peer: ask.observer}]-(:Peer)
          WHERE v.fromSequence <= n.sequence AND (v.toSequence IS NULL OR n.sequence < v.toSequence)
        })
      })
    } OR EXISTS {
      MATCH (f)-[t:TOLD_BY]->(o:Peer)
      WHERE o.name = ask.observer AND t.session IN ask.sessions
        AND NOT EXISTS { MATCH (f)-[p:PREMISE]->(:Fact) WHERE p.support = t.support }
    })
  RETURN i, f
  ORDER BY i.again DESC, i.timesDerived DESC, i.since DESC, f.id
  LIMIT $limit
}
RETURN ask.index AS index, i {.since, .until, .timesDerived, .by} AS holding,
       f {.id, .workspace, .about, .text, .level, .validFrom, .validTo, recordedAt: i.since, .derivedBy} AS fact
