// belief/set-card: replaces the peer card
MATCH (r:Representation {workspace: $workspace, observer: $observer, observed: $observed})
SET r.peerCard = $lines
