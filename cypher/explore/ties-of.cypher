// explore/ties-of: how a peer stands to others and others to it, in figures, the surest first
// :param workspace => 'demo'
// :param peer => 'Ardena'
MATCH (:Peer {workspace: $workspace, name: $peer})-[t:TRUSTS|ALLIED_WITH|OPPOSES|INTERACTS_WITH]-(:Peer)
RETURN startNode(t).name AS from, type(t) AS kind, endNode(t).name AS to, round(t.weight, 2) AS weight, round(t.confidence, 2) AS confidence,
  round(t.positive, 2) AS for, round(t.negative, 2) AS against, t.since AS since, t.lastAt AS lastAt
ORDER BY confidence DESC, from, kind, to
