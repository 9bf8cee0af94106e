// deletion/replace-by-tombstones: makes messages of a session tombstones, which keep their numbers and nothing of what was said
UNWIND $ids AS id
MATCH (m:Message {id: id})-[:IN]->(s:Session)
SET s.tombstones = s.tombstones + 1
WITH m, s, {id: m.id, workspace: m.workspace, session: m.session, sequence: m.sequence, author: m.author, deletedAt: $now} AS kept
REMOVE m:Message
SET m:Tombstone, m = kept
WITH m, s
CALL (m) {
  OPTIONAL MATCH (m)-[other]-()
  WHERE NOT type(other) IN ['IN', 'SENT']
  DELETE other
}
WITH DISTINCT s
CALL (s) {
  OPTIONAL MATCH (last:Message)
  WHERE last.workspace = s.workspace AND last.session = s.name AND last.sequence >= 1
  WITH last ORDER BY last.workspace DESC, last.session DESC, last.sequence DESC LIMIT 1
  RETURN last.createdAt AS lastMessageAt
}
SET s.lastMessageAt = lastMessageAt
