// projection/stored-from: the relationships that say how a peer stands to others, as they are
MATCH (:Peer {workspace: $workspace, name: $from})-[t:TRUSTS|ALLIED_WITH|OPPOSES|INTERACTS_WITH]->(q:Peer)
RETURN type(t) AS kind, q.name AS to, t AS tie
