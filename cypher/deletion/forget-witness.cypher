// deletion/forget-witness: takes a peer that is gone out of the log of deletions, so that nobody who comes under its name is taken for it
MATCH (d:Deletion)
WHERE d.workspace = $workspace AND d.last >= 1 AND $peer IN d.witnesses
SET d.witnesses = [name IN d.witnesses WHERE name <> $peer]
