// work/once: lets a unit that stands for one thing do it once more, unless it is still to do it; made if new
MERGE (u:WorkUnit {key: $unit.key})
  ON CREATE SET u.kind = $unit.kind, u.workspace = $unit.workspace, u.session = $unit.session, u.subject = $unit.subject,
                u.cursor = 0, u.head = 0, u.tokens = 0, u.enough = 0, u.patience = 0, u.fence = 0, u.attempts = 0
SET u.lockedBy = 'queued'
WITH u
WHERE u.cursor >= u.head
SET u.head = u.head + 1, u.dueAt = datetime.realtime()
