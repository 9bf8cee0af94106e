// deletion/said-by: what a peer said, by session; nothing where it was only present
MATCH (p:Peer {workspace: $workspace, name: $peer})
CALL (p) {
  MATCH (p)-[:MEMBER_OF]->(s:Session)
  RETURN DISTINCT s.name AS session, null AS id, null AS sequence
  UNION ALL
  MATCH (p)-[:SENT]->(m:Message)
  RETURN m.session AS session, m.id AS id, m.sequence AS sequence
}
RETURN session, collect(id) AS ids, collect(sequence) AS sequences
ORDER BY session
