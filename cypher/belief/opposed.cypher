// belief/opposed: which facts about others do not hold beside these, and who of the observers holds both now, each with the one that it came to know later
UNWIND $facts AS id
MATCH (g:Fact {id: id})
CALL (g) {
  MATCH (f:Fact)
  WHERE f.workspace = g.workspace AND f.topic = g.topic AND f.value IS NOT NULL AND (g.topic STARTS WITH 'the ' OR g.topic CONTAINS "'s ")
    AND // include: excluded(f, g)
  RETURN f
  UNION
  MATCH (f:Fact)
  WHERE f.workspace = g.workspace AND f.topic = toLower(g.about) + "'s " + g.topic AND f.value IS NOT NULL
    AND // include: excluded(f, g)
  RETURN f
  UNION
  MATCH (g)-[:MENTIONS]->(p:Peer)
  WHERE g.topic STARTS WITH toLower(p.name) + "'s "
  CALL (g, p) {
    MATCH (f:Fact)
    WHERE f.workspace = g.workspace AND f.about = p.name AND f.topic = substring(g.topic, size(p.name) + 3)
      AND // include: excluded(f, g)
    RETURN f
  }
  RETURN f
  UNION
  MATCH (f:Fact)
  WHERE f.workspace = g.workspace AND f.claim = g.disclaims
  RETURN f
  UNION
  MATCH (f:Fact)
  WHERE f.workspace = g.workspace AND f.disclaims = g.claim
  RETURN f
}
WITH g, f
WHERE f.about <> g.about
UNWIND $observers AS name
MATCH (f)<-[i:INCLUDES]-(r:Representation)
WHERE r.observer = name AND i.until IS NULL
MATCH (g)<-[j:INCLUDES]-(q:Representation)
WHERE q.observer = name AND j.until IS NULL
WITH name, CASE WHEN i.since > j.since OR (i.since = j.since AND f.id > g.id) THEN [f, g] ELSE [g, f] END AS pair
RETURN pair[0].id AS later, pair[0].about AS speaker, pair[0].text AS says, pair[1].id AS earlier, pair[1].about AS other, pair[1].text AS said,
       collect(DISTINCT name) AS holders
ORDER BY later, earlier
