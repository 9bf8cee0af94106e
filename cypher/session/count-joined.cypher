// session/count-joined: how many sessions each peer is or was in: its windows without those opened on coming back
UNWIND $peers AS name
MATCH (p:Peer {workspace: $workspace, name: name})
RETURN name, COUNT { (p)-[:MEMBER_OF]->() } - coalesce(p.reopened, 0) AS total
