// explore/broken-promises: who broke a word to whom, in the words of who says so, after what was promised last
// reads all that was said of how peers stand to each other of the workspace
// :param workspace => 'demo'
MATCH (f:Fact)-[s:STANCE]->(by:Peer)
WHERE s.workspace = $workspace AND s.from IS NOT NULL AND s.kind = 'BROKEN' AND s.by = by.name AND f.about = s.from
RETURN s.at AS at, by.name AS by, s.from AS to, s.quote AS said,
  COLLECT {
    MATCH (:Fact)-[promise:STANCE {from: s.by}]->(to:Peer {workspace: $workspace, name: s.from})
    WHERE promise.workspace = $workspace AND promise.kind = 'PROMISE' AND promise.act IS NOT NULL AND promise.at < s.at
    RETURN promise.quote ORDER BY promise.at DESC LIMIT 1
  }[0] AS lastPromise
ORDER BY at
