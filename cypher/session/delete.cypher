// session/delete: the session with its whole log, its windows and the keys of its callers
MATCH (s:Session {workspace: $workspace, name: $session})
CALL (s) {
  MATCH (p:Peer)-[w:MEMBER_OF]->(s)
  WITH p, max(w.ordinal) - 1 AS reopened
  ORDER BY p.name
  SET p.reopened = coalesce(p.reopened, 0) - reopened
}
CALL (s) {
  MATCH (x)-[:IN]->(s)
  DETACH DELETE x
}
CALL () {
  MATCH (k:IdempotencyKey)
  WHERE k.workspace = $workspace AND k.session = $session AND k.key IS NOT NULL
  DELETE k
}
DETACH DELETE s
