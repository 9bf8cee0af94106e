// work/lock: keeps units to oneself until the transaction ends; those that are new are made, with nothing to do
UNWIND $units AS unit
MERGE (u:WorkUnit {key: unit.key})
  ON CREATE SET u.kind = unit.kind, u.workspace = unit.workspace, u.session = unit.session, u.subject = unit.subject,
                u.cursor = 0, u.head = 0, u.tokens = 0, u.enough = 0, u.patience = 0, u.fence = 0, u.attempts = 0
SET u.lockedBy = 'locked'
