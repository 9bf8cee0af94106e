// representation/find: what each observer keeps on each observed peer, with how many facts it ever included
UNWIND $pairs AS pair
MATCH (r:Representation {workspace: pair.workspace, observer: pair.observer, observed: pair.observed})
RETURN pair.index AS index, r.number AS number, coalesce(r.peerCard, []) AS peerCard, COUNT { (r)-[:INCLUDES]->() } AS held
