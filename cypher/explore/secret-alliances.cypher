// explore/secret-alliances: alliances that were spoken of only before a few, and who does not know of them; the first 100, with 20 names at most
// reads all that was said of how peers stand to each other of the workspace
// :param workspace => 'demo'
// :param atMost => 3
MATCH (f:Fact)-[s:STANCE]->(to:Peer)
WHERE s.workspace = $workspace AND s.from IS NOT NULL AND s.kind = 'ALLIANCE' AND s.from = f.about
MATCH (f)-[e:EVIDENCE]->(m:Message)-[:IN]->(session:Session)<-[w:MEMBER_OF]-(p:Peer)
WHERE e.support = s.support AND // include: window(w, m)
WITH CASE WHEN s.from < to.name THEN [s.from, to.name] ELSE [to.name, s.from] END AS pair, p.name AS witness, session.name AS session, s.at AS at
WITH pair, collect(DISTINCT witness) AS witnesses, collect(DISTINCT session) AS sessions, min(at) AS since
WHERE size(witnesses) <= $atMost
WITH pair, witnesses, sessions, since
ORDER BY since, pair
LIMIT 100
RETURN pair[0] AS one, pair[1] AS other, since, sessions, witnesses AS known,
  COLLECT { MATCH (:Workspace {name: $workspace})<-[:IN_WORKSPACE]-(p:Peer) WHERE NOT p.name IN witnesses RETURN p.name AS name ORDER BY name LIMIT 20 } AS unknown
ORDER BY since, one, other
