// promise/promised: promises, with the others that the same words make, and where they were said
UNWIND $stances AS id
MATCH (f:Fact)-[p:STANCE {id: id}]->(:Peer)
WHERE p.workspace = $workspace
MATCH (f)-[s:STANCE]->(:Peer)
WHERE s.support = p.support AND s.kind = p.kind AND s.from = p.from AND s.quote = p.quote
OPTIONAL MATCH (f)-[e:EVIDENCE]->(m:Message)
WHERE e.support = s.support
WITH f, s, m
ORDER BY m.sequence DESC
WITH f, s, head(collect(m)) AS m
RETURN s.at AS at, m.session AS session, m.sequence AS sequence, // include: stance(s, f)
