// explore/help-and-harm: who did good or harm to whom, as the one who received it tells
// reads all that was said of how peers stand to each other of the workspace
// :param workspace => 'demo'
MATCH (f:Fact)-[s:STANCE]->(by:Peer)
WHERE s.workspace = $workspace AND s.from IS NOT NULL AND s.kind IN ['HELP', 'HARM'] AND s.by = by.name AND s.from = f.about
RETURN s.at AS at, by.name AS by, s.kind AS kind, s.from AS to, s.quote AS said
ORDER BY at
