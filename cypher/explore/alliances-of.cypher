// explore/alliances-of: who said to stand with a peer or against it, and what it said itself, with the words
// :param workspace => 'demo'
// :param peer => 'Ardena'
CALL () {
  MATCH (f:Fact)-[s:STANCE]->(to:Peer) WHERE s.workspace = $workspace AND s.from = $peer RETURN f, s, to
  UNION
  MATCH (f:Fact)-[s:STANCE]->(to:Peer) WHERE s.workspace = $workspace AND s.to = $peer RETURN f, s, to
}
WITH f, s, to
WHERE s.kind IN ['ALLIANCE', 'OPPOSITION'] AND s.from = f.about
RETURN s.at AS at, s.from AS from, s.kind AS kind, to.name AS to, s.quote AS said
ORDER BY at
