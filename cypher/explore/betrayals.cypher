// explore/betrayals: who trusted or stood with somebody and was harmed or let down by them later
// reads all that was said of how peers stand to each other of the workspace
// :param workspace => 'demo'
MATCH (f:Fact)-[before:STANCE]->(to:Peer)<-[after:STANCE]-(g:Fact)
WHERE before.workspace = $workspace AND before.from IS NOT NULL AND before.from = f.about AND before.kind IN ['TRUST', 'ALLIANCE']
  AND after.from = before.from AND g.about = after.from AND after.kind IN ['HARM', 'BROKEN'] AND after.by = to.name AND after.at > before.at
WITH before.from AS peer, to.name AS by, before, after ORDER BY before.at DESC, after.at
WITH peer, by, collect(before)[0] AS before, collect(after)[0] AS after
RETURN after.at AS at, by, peer AS betrayed, before.quote AS before, after.quote AS after
ORDER BY at
