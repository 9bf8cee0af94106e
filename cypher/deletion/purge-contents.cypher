// deletion/purge-contents: takes away a part of what was said, known and noted in a workspace that was deleted, and tells whether that was not all
CALL () {
  MATCH (m:Message)
  WHERE m.workspace = $workspace AND m.session IS NOT NULL AND m.sequence IS NOT NULL
  WITH m LIMIT $most
  CALL (m) {
    MATCH (a:Passage)-[:OF]->(m)
    DETACH DELETE a
  }
  DETACH DELETE m
  RETURN count(*) AS messages
}
CALL () {
  MATCH (p:Peer)
  WHERE p.workspace = $hidden AND p.name IS NOT NULL
  MATCH (f:Fact)-[:ABOUT]->(p)
  WITH DISTINCT f LIMIT $most
  DETACH DELETE f
  RETURN count(*) AS facts
}
CALL () {
  MATCH (t:Tombstone)
  WHERE t.workspace = $workspace AND t.session IS NOT NULL AND t.sequence IS NOT NULL
  WITH t LIMIT $most
  DETACH DELETE t
  RETURN count(*) AS tombstones
}
CALL () {
  MATCH (y:Summary)
  WHERE y.workspace = $workspace AND y.session IS NOT NULL AND y.audience IS NOT NULL AND y.kind IS NOT NULL AND y.upTo IS NOT NULL
  WITH y LIMIT $most
  DETACH DELETE y
  RETURN count(*) AS summaries
}
CALL () {
  MATCH (k:IdempotencyKey)
  WHERE k.workspace = $workspace AND k.session IS NOT NULL AND k.key IS NOT NULL
  WITH k LIMIT $most
  DELETE k
  RETURN count(*) AS keys
}
CALL () {
  MATCH (d:Deletion)
  WHERE d.workspace = $workspace AND d.last IS NOT NULL
  WITH d LIMIT $most
  DELETE d
  RETURN count(*) AS deletions
}
CALL () {
  MATCH (c:TieChange)
  WHERE c.workspace = $workspace AND c.observer IS NOT NULL AND c.from IS NOT NULL AND c.to IS NOT NULL AND c.kind IS NOT NULL
  WITH c LIMIT $most
  DELETE c
  RETURN count(*) AS changes
}
CALL () {
  MATCH (u:TokenUse)
  WHERE u.workspace = $workspace AND u.day IS NOT NULL
  WITH u LIMIT $most
  DELETE u
  RETURN count(*) AS days
}
RETURN any(count IN [messages, facts, tombstones, summaries, keys, deletions, changes, days] WHERE count = $most) AS more
