// session/close: closes the open windows of these peers after the newest message, with what the session was like then; without a time of leaving when only the settings change
MATCH (s:Session {workspace: $workspace, name: $session})<-[w:MEMBER_OF]-(:Peer)
WHERE w.toSequence IS NULL AND w.peer IN $peers
SET w.toSequence = s.sequence + 1, w.leftAt = $leftAt
WITH s, w
WHERE w.leftAt IS NOT NULL
SET w += s {.metadata, .metadataEntries, .isActive, .reasoning, .customInstructions, .summary, .messagesPerShortSummary, .messagesPerLongSummary, .peerCard, .dream}
