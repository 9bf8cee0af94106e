// fact/await: waits until whoever lets a peer hold facts has committed, and all of it can be seen
MATCH (o:Peer {workspace: $workspace, name: $observer})
SET o.lockedBy = $token
