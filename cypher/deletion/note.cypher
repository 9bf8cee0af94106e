// deletion/note: writes into the log of a workspace which messages are gone and who had witnessed them
// Whoever writes waits for the others until they have committed: what has a place is visible, and so is all before it.
MERGE (l:DeletionLog {workspace: $workspace})
SET l.lockedBy = $token
FOREACH (part IN $parts |
  SET l.head = coalesce(l.head, 0) + size(part.ids)
  CREATE (:Deletion {workspace: $workspace, session: part.session, last: l.head, ids: part.ids, witnesses: part.witnesses})
)
