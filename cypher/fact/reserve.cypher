// fact/reserve: keeps peers of these names from being made until this transaction ends; names are sorted, so that two callers never wait for each other crosswise
// What is made and deleted in one transaction is seen by nobody, but whoever makes a peer of that name waits.
UNWIND $names AS name
MERGE (p:Peer {workspace: $workspace, name: name})
  ON CREATE SET p.createdByCall = $call
WITH p WHERE p.createdByCall = $call
DELETE p
