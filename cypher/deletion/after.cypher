// deletion/after: a part of the log of deletions of a workspace
MATCH (d:Deletion)
WHERE d.workspace = $workspace AND d.last > $after AND d.last <= $head
RETURN d.last AS last, d.session AS session, d.ids AS ids, d.witnesses AS witnesses
ORDER BY d.workspace, d.last
LIMIT $limit
