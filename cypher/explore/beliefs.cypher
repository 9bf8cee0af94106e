// explore/beliefs: what one peer holds of another now, what it heard most often first
// :param workspace => 'demo'
// :param observer => 'Dunholt'
// :param observed => 'Belmar'
MATCH (r:Representation {workspace: $workspace, observer: $observer, observed: $observed})-[i:INCLUDES]->(f:Fact)
WHERE i.until IS NULL
RETURN f.text AS fact, i.timesDerived AS heard, i.since AS since
ORDER BY heard DESC, since DESC
LIMIT 100
