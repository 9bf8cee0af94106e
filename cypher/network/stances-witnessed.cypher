// network/stances-witnessed: what was said of how peers stand to each other, as far as the observer holds the facts and witnessed the supports that say so; reads all facts that it holds
MATCH (:Peer {workspace: $workspace, name: $observer})-[:HOLDS]->(:Representation)-[:INCLUDES]->(f:Fact)
WITH DISTINCT f
MATCH (f)-[s:STANCE]->(:Peer)
WHERE s.at <= $asOf AND // include: stance-witnessed(f, s, $observer)
RETURN // include: stance(s, f)
