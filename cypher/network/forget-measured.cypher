// network/forget-measured: takes a peer out of what was measured
MATCH (m:NetworkMeasures {workspace: $workspace})
SET m.lockedBy = $peer
REMOVE m.lockedBy
WITH m
WHERE $peer IN m.peers
WITH m, [i IN range(0, size(m.peers) - 1) WHERE m.peers[i] <> $peer] AS left
SET m.peers = [i IN left | m.peers[i]], m.reputation = [i IN left | m.reputation[i]], m.influence = [i IN left | m.influence[i]],
    m.brokerage = [i IN left | m.brokerage[i]], m.constraint = [i IN left | m.constraint[i]], m.core = [i IN left | m.core[i]],
    m.reciprocity = [i IN left | m.reciprocity[i]], m.community = [i IN left | m.community[i]],
    m.unbalanced = [triad IN m.unbalanced WHERE NOT $peer IN split(triad, '\n')]
