// explore/alliances: who stood with whom since when, and what ended it: that one turned against the other, broke its word or did grave harm
// reads all that was said of how peers stand to each other of the workspace
// :param workspace => 'demo'
MATCH (f:Fact)-[s:STANCE]->(to:Peer)
WHERE s.workspace = $workspace AND s.from IS NOT NULL AND (s.kind IN ['ALLIANCE', 'OPPOSITION', 'BROKEN'] OR (s.kind = 'HARM' AND s.strength > 0.9)) AND s.from = f.about
WITH CASE WHEN s.from < to.name THEN [s.from, to.name] ELSE [to.name, s.from] END AS pair, s ORDER BY s.at
WITH pair, [x IN collect(s) WHERE x.kind = 'ALLIANCE'] AS offers, [x IN collect(s) WHERE x.kind <> 'ALLIANCE'] AS breaks
WHERE size(offers) > 0
WITH pair, offers, [x IN breaks WHERE x.at > offers[0].at] AS breaks
RETURN pair[0] AS one, pair[1] AS other, offers[0].at AS since, offers[0].quote AS said, any(x IN offers WHERE x.from <> offers[0].from) AS bothSaidSo,
  breaks[0].at AS broken, breaks[0].quote AS breakingIt
ORDER BY since, one, other
