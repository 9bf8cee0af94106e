// explore/hearsay: what somebody says of how others stand to each other; it weighs nothing in the ties of those others
// reads all that was said of how peers stand to each other of the workspace
// :param workspace => 'demo'
MATCH (f:Fact)-[s:STANCE]->(to:Peer)
WHERE s.workspace = $workspace AND s.from IS NOT NULL AND s.from <> f.about
RETURN s.at AS at, f.about AS saidBy, s.from AS from, s.kind AS kind, to.name AS to, s.quote AS said
ORDER BY at
