// explore/blocs: with whom each peer ends up friendly and with whom hostile, all that was said added up
// reads all that was said of how peers stand to each other of the workspace
// :param workspace => 'demo'
MATCH (f:Fact)-[s:STANCE]->(to:Peer)
WHERE s.workspace = $workspace AND s.from IS NOT NULL AND s.from = f.about AND s.kind <> 'PROMISE' AND coalesce(s.by, to.name) = to.name
WITH s.from AS peer, to.name AS other, sum(s.sign * s.strength) AS sum ORDER BY sum DESC, other
RETURN peer, [x IN collect({other: other, sum: sum}) WHERE x.sum > 0 | x.other] AS friendly, [x IN collect({other: other, sum: sum}) WHERE x.sum < 0 | x.other] AS hostile
ORDER BY peer
