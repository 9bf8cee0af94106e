// explore/brokers: who talks in private with two peers that never talk with each other in private
// reads all sessions of the workspace
// :param workspace => 'demo'
MATCH (:Workspace {name: $workspace})<-[:HELD_IN]-(s:Session)
WITH s, COLLECT { MATCH (s)<-[:MEMBER_OF]-(p:Peer) RETURN DISTINCT p.name } AS members
WHERE size(members) = 2
WITH collect([members[0], members[1]]) + collect([members[1], members[0]]) AS pairs
UNWIND pairs AS one
UNWIND pairs AS other
WITH pairs, one, other WHERE one[0] = other[0] AND one[1] < other[1] AND NOT [one[1], other[1]] IN pairs
RETURN one[0] AS broker, count(DISTINCT [one[1], other[1]]) AS gaps, collect(DISTINCT one[1] + ' and ' + other[1]) AS between
ORDER BY gaps DESC, broker
