// projection/stances-in-facts: whose ties rest on these facts
UNWIND $facts AS id
MATCH (f:Fact {id: id})-[s:STANCE]->(:Peer)
UNWIND CASE WHEN s.by = s.from AND s.kind IN ['BROKEN', 'HARM'] THEN [s.from, s.to] ELSE [s.from] END AS name
RETURN DISTINCT name
