// explore/trust: who says to trust whom, and since when; what was said last counts more than what was said first
// reads all that was said of how peers stand to each other of the workspace
// :param workspace => 'demo'
MATCH (f:Fact)-[s:STANCE]->(to:Peer)
WHERE s.workspace = $workspace AND s.from IS NOT NULL AND s.kind IN ['TRUST', 'DISTRUST'] AND s.from = f.about
WITH s.from AS from, to.name AS to, s ORDER BY s.at
WITH from, to, collect(s) AS said
RETURN from, to, size([x IN said WHERE x.sign > 0]) AS trust, size([x IN said WHERE x.sign < 0]) AS distrust, said[0].at AS since,
  said[-1].kind AS last, said[-1].quote AS lastWords, said[-1].at AS lastAt
ORDER BY from, to
