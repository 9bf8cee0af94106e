// projection/changes-from: what was told last of the ties of a peer, in each view
MATCH (c:TieChange)
WHERE c.workspace = $workspace AND c.from = $from
RETURN c.observer AS observer, c.from AS from, c.to AS to, c.kind AS kind, c.stances AS stances
