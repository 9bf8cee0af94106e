// explore/kept-and-broken: who promised how much, and how often others say that a word was kept or broken
// reads all that was said of how peers stand to each other of the workspace
// :param workspace => 'demo'
MATCH (f:Fact)-[s:STANCE]->(to:Peer)
WHERE s.workspace = $workspace AND s.from IS NOT NULL AND s.kind IN ['PROMISE', 'KEPT', 'BROKEN'] AND s.by IS NOT NULL AND s.act IS NOT NULL
WITH s.by AS peer, collect(s) AS deeds
RETURN peer, size([x IN deeds WHERE x.kind = 'PROMISE' AND x.from = peer]) AS promised,
  size([x IN deeds WHERE x.kind = 'KEPT' AND x.from <> peer]) AS kept, size([x IN deeds WHERE x.kind = 'BROKEN' AND x.from <> peer]) AS broken
ORDER BY broken DESC, kept DESC, peer
