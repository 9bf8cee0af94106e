// representation/find: what each observer keeps on each observed peer
UNWIND $pairs AS pair
MATCH (r:Representation {workspace: pair.workspace, observer: pair.observer, observed: pair.observed})
RETURN pair.index AS index, r.number AS number, coalesce(r.peerCard, []) AS peerCard
