// projection/forget-peer: forgets all that was told to a peer of ties, and of its own
CALL () {
  MATCH (c:TieChange)
  WHERE c.workspace = $workspace AND c.observer = $peer AND c.place >= 0
  RETURN c
  UNION
  MATCH (c:TieChange)
  WHERE c.workspace = $workspace AND c.from = $peer
  RETURN c
  UNION
  MATCH (c:TieChange)
  WHERE c.workspace = $workspace AND c.to = $peer
  RETURN c
}
DELETE c
