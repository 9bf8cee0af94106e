// projection/store: makes relationships say how a peer stands to others; one of each kind to each
MATCH (p:Peer {workspace: $workspace, name: $from})
UNWIND $ties AS tie
MATCH (q:Peer {workspace: $workspace, name: tie.to})
FOREACH (_ IN CASE WHEN tie.kind = 'TRUSTS' THEN [1] ELSE [] END | MERGE (p)-[t:TRUSTS]->(q) SET t = tie.tie)
FOREACH (_ IN CASE WHEN tie.kind = 'ALLIED_WITH' THEN [1] ELSE [] END | MERGE (p)-[t:ALLIED_WITH]->(q) SET t = tie.tie)
FOREACH (_ IN CASE WHEN tie.kind = 'OPPOSES' THEN [1] ELSE [] END | MERGE (p)-[t:OPPOSES]->(q) SET t = tie.tie)
FOREACH (_ IN CASE WHEN tie.kind = 'INTERACTS_WITH' THEN [1] ELSE [] END | MERGE (p)-[t:INTERACTS_WITH]->(q) SET t = tie.tie)
