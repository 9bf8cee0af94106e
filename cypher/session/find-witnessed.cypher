// session/find-witnessed: of the sessions of these names those that the observer is in, and those it was in as they were when it left
MATCH (o:Peer {workspace: $workspace, name: $observer})
UNWIND $names AS name
MATCH (s:Session {workspace: $workspace, name: name})
WITH s, COLLECT { MATCH (o)-[w:MEMBER_OF]->(s) RETURN w ORDER BY w.ordinal DESC LIMIT 1 }[0] AS last
WHERE last IS NOT NULL
RETURN CASE WHEN last.toSequence IS NULL THEN s {.*} ELSE s {
  .name, .scope, .sequence, .createdAt, metadata: coalesce(last.metadata, '{}'), isActive: coalesce(last.isActive, true),
  reasoning: last.reasoning, customInstructions: last.customInstructions, summary: last.summary, messagesPerShortSummary: last.messagesPerShortSummary,
  messagesPerLongSummary: last.messagesPerLongSummary, peerCard: last.peerCard, dream: last.dream
} END AS session
