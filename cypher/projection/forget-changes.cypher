// projection/forget-changes: forgets what was told of ties that are no more
UNWIND $changes AS change
MATCH (c:TieChange {workspace: $workspace, observer: change.observer, from: change.from, to: change.to, kind: change.kind})
DELETE c
