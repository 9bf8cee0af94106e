// fact/cut-asserted: takes back what a peer was told of how one stands to another, and was not said; tells of which facts, and between whom they said anything
MATCH (f:Fact)-[s:STANCE]->(:Peer)
WHERE s.workspace = $workspace AND s.from = $from AND s.to = $to AND s.asserted = $tie
MATCH (f)-[t:TOLD_BY]->(teller:Peer)
WHERE t.support = s.support AND teller.name = $teller
WITH DISTINCT f, s.support AS support
ORDER BY f.id
// include: cut-support(f, support)
