// epistemics/denials: what a peer said that cannot both be so, as far as an observer holds both and witnessed who found it
MATCH (:Peer {workspace: $workspace, name: $by})<-[:ABOUT]-(f:Fact)-[c:CONTRADICTS]-(g:Fact)
WHERE f.level = 'EXPLICIT' AND g.level = 'EXPLICIT' AND g.about = $by AND f.id < g.id
  AND NOT EXISTS { MATCH (f)-[s:SUPERSEDES]-(g) WHERE s.undoneAt IS NOT NULL }
  AND ($observer IS NULL OR EXISTS {
    MATCH (f)<-[:INCLUDES]-(r:Representation)
    WHERE r.workspace = $workspace AND r.observer = $observer
  } AND EXISTS {
    MATCH (g)<-[:INCLUDES]-(r:Representation)
    WHERE r.workspace = $workspace AND r.observer = $observer
  } AND (c.support IS NULL OR // include: support-witnessed(f, c.support, $observer)
    OR // include: support-witnessed(g, c.support, $observer)
  ))
RETURN DISTINCT f.id AS one, f.text AS text, g.id AS other, g.text AS otherText
ORDER BY one, other
