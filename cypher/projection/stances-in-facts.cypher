// projection/stances-in-facts: of whose stances these facts tell
UNWIND $facts AS id
MATCH (f:Fact {id: id})-[s:STANCE]->(:Peer)
RETURN DISTINCT s.from AS name
