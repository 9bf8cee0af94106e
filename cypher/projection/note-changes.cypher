// projection/note-changes: gives ties that changed in a view the next places in the log
// Whoever writes waits for the others until they have committed: what has a place is visible, and so is all before it.
MERGE (l:TieLog {workspace: $workspace})
SET l.lockedBy = $token
FOREACH (change IN $changes |
  SET l.head = coalesce(l.head, 0) + 1
  MERGE (c:TieChange {workspace: $workspace, observer: change.observer, from: change.from, to: change.to, kind: change.kind})
  SET c.place = l.head, c.stances = change.stances
)
