// belief/lock-peers: makes whoever else writes about these peers wait until this transaction ends; they are sorted by name
UNWIND $names AS name
MATCH (p:Peer {workspace: $workspace, name: name})
SET p.observeMe = p.observeMe
