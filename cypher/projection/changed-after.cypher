// projection/changed-after: the ties that changed in a view, a part of them in the order in which they can be followed
MATCH (c:TieChange)
WHERE c.workspace = $workspace AND c.observer = $observer AND c.place > $after AND c.place <= $head
RETURN c.place AS place, c.kind AS kind, c.from AS from, c.to AS to
ORDER BY c.workspace, c.observer, c.place
LIMIT $limit
