// explore/promises-of: what a peer promised, to whom, where and when
// :param workspace => 'demo'
// :param peer => 'Belmar'
MATCH (f:Fact)-[s:STANCE {from: $peer}]->(to:Peer)
WHERE s.workspace = $workspace AND s.kind = 'PROMISE' AND s.act IS NOT NULL AND f.about = $peer
MATCH (f)-[e:EVIDENCE]->(m:Message) WHERE e.support = s.support
RETURN s.at AS at, m.session AS session, to.name AS to, s.act AS promised, s.quote AS said
ORDER BY at
