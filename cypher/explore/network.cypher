// explore/network: who trusts, stands with and opposes whom, all that was said and done weighed together
// reads all ties of the workspace
// :param workspace => 'demo'
// :param confidence => 0.2
// :param weight => 0.05
MATCH (:Workspace {name: $workspace})<-[:IN_WORKSPACE]-(p:Peer)-[t:TRUSTS|ALLIED_WITH|OPPOSES]->(q:Peer)
WHERE t.confidence >= $confidence AND t.weight >= $weight
RETURN p, t, q
