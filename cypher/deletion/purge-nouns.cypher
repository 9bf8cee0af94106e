// deletion/purge-nouns: takes away a part of the peers, sessions and representations of a workspace that was deleted, when they have nothing left, and tells whether that was not all
CALL () {
  MATCH (r:Representation)
  WHERE r.workspace = $workspace AND r.observer IS NOT NULL AND r.observed IS NOT NULL
  WITH r LIMIT $most
  DETACH DELETE r
  RETURN count(*) AS representations
}
CALL () {
  MATCH (s:Session)
  WHERE s.workspace = $hidden AND s.name IS NOT NULL
  WITH s LIMIT $most
  DETACH DELETE s
  RETURN count(*) AS sessions
}
CALL () {
  MATCH (p:Peer)
  WHERE p.workspace = $hidden AND p.name IS NOT NULL
  WITH p LIMIT $most
  DETACH DELETE p
  RETURN count(*) AS peers
}
CALL () {
  MATCH (j:Journal {workspace: $workspace})
  DELETE j
}
CALL () {
  MATCH (l:DeletionLog {workspace: $workspace})
  DELETE l
}
CALL () {
  MATCH (l:TieLog {workspace: $workspace})
  DELETE l
}
CALL () {
  MATCH (m:NetworkMeasures {workspace: $workspace})
  DELETE m
}
RETURN any(count IN [representations, sessions, peers] WHERE count = $most) AS more
