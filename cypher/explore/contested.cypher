// explore/contested: facts that others deny, contradict or replaced, the most contested first
// reads all facts of the workspace
// :param workspace => 'demo'
MATCH (:Workspace {name: $workspace})<-[:IN_WORKSPACE]-(p:Peer)<-[:ABOUT]-(f:Fact)-[r:CONTRADICTS|SUPERSEDES]-(other:Fact)
// What replaced another is not contested by that.
WHERE r.undoneAt IS NULL AND (type(r) = 'CONTRADICTS' OR startNode(r) = other)
RETURN f.text AS fact, p.name AS about, count(DISTINCT other) AS against, collect(DISTINCT toLower(type(r)) + ': ' + other.text) AS others,
  COUNT { MATCH (f)<-[i:INCLUDES]-(held:Representation) WHERE i.until IS NULL RETURN DISTINCT held.observer } AS believers
ORDER BY against DESC, believers DESC, fact
LIMIT 50
