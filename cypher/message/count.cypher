// message/count: how many messages were deleted in each of these windows
UNWIND $windows AS window
MATCH (t:Tombstone)
WHERE t.workspace = $workspace AND t.session = window.session
  AND t.sequence >= window.fromSequence AND t.sequence < window.toSequence
RETURN window.session AS session, count(t) AS deleted
