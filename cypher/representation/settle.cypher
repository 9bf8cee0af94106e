// representation/settle: counts anew what supports these facts for each who holds them; who has no whole support left holds them no more
UNWIND $facts AS id
MATCH (f:Fact {id: id})<-[i:INCLUDES]-(r:Representation)<-[:HOLDS]-(o:Peer)
CALL (f, r, o) {
  CALL (f, r, o) {
    MATCH (f)-[e:EVIDENCE]->(m:Message)
    WITH e.support AS support, m.createdAt AS createdAt, EXISTS {
      MATCH (m)-[:IN]->(:Session)<-[w:MEMBER_OF]-(o)
      WHERE w.fromSequence <= m.sequence AND (w.toSequence IS NULL OR m.sequence < w.toSequence)
        AND (r.observer = r.observed OR w.observeOthers)
    } AS seen
    WITH support, max(createdAt) AS at, collect(seen) AS parts
    WHERE all(part IN parts WHERE part)
    RETURN at
    UNION ALL
    MATCH (f)-[t:TOLD_BY]->(o)
    RETURN t.toldAt AS at
  }
  RETURN count(at) AS times, min(at) AS since
}
FOREACH (_ IN CASE WHEN times = 0 THEN [1] ELSE [] END | DELETE i)
FOREACH (_ IN CASE WHEN times > 0 THEN [1] ELSE [] END | SET i.timesDerived = times, i.since = since)
