// projection/tied-to: whose ties to a peer were told
MATCH (c:TieChange)
WHERE c.workspace = $workspace AND c.to = $peer
RETURN DISTINCT c.from AS name
