// projection/drop: removes relationships of some kinds between peers
UNWIND $pairs AS pair
MATCH (:Peer {workspace: $workspace, name: pair.from})-[t:TRUSTS|ALLIED_WITH|OPPOSES|INTERACTS_WITH]->(q:Peer)
WHERE q.name = pair.to AND type(t) IN $kinds
DELETE t
