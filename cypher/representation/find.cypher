// representation/find: what each observer keeps on each observed peer, with how many facts it ever included; no card where the workspace, or who asks, has none
UNWIND $pairs AS pair
MATCH (r:Representation {workspace: pair.workspace, observer: pair.observer, observed: pair.observed})
RETURN pair.index AS index, r.representationKey AS representationKey, COUNT { (r)-[:INCLUDES]->() } AS held,
       CASE WHEN coalesce(pair.cards, head(COLLECT { MATCH (w:Workspace {name: pair.workspace}) RETURN w.peerCard }), true)
         THEN coalesce(r.peerCard, []) ELSE [] END AS peerCard
