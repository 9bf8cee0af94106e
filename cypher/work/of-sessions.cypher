// work/of-sessions: how the work of sessions stands, by their names; where a peer is given, of sessions that it is or was in, and of these what is done with what it says, or what lets it come to know something
CALL () {
  MATCH (s:Session)
  WHERE $member IS NULL AND s.workspace = $workspace AND s.name > $after AND s.name >= $from AND s.name <= $to
  RETURN s.name AS session ORDER BY s.workspace, session LIMIT $limit
  UNION
  MATCH (:Peer {workspace: $workspace, name: $member})-[:MEMBER_OF]->(s:Session)
  WHERE s.name > $after AND s.name >= $from AND s.name <= $to
  RETURN DISTINCT s.name AS session ORDER BY session LIMIT $limit
}
WITH session, $workspace + '/' + session + '/' AS prefix, datetime.realtime() AS now
// In one pass, or a unit that is claimed meanwhile would count twice; a lease that is over is nobody's.
CALL (session, prefix, now) {
  MATCH (u:WorkUnit)
  WHERE u.key STARTS WITH prefix AND ($author IS NULL OR (u.kind = 'DERIVE' AND u.subject = $author))
    AND ($observer IS NULL OR (u.kind IN ['DERIVE', 'BACKFILL'] AND u.subject = $observer) OR (u.kind = 'DERIVE' AND EXISTS {
      MATCH (:Peer {workspace: $workspace, name: $observer})-[w:MEMBER_OF]->(s:Session)
      WHERE s.name = session AND w.observeOthers
    }))
  RETURN count(CASE WHEN u.owner IS NOT NULL AND u.dueAt > now THEN 1 END) AS running, count(u.dueAt) AS open, count(*) AS units,
         sum(CASE WHEN u.dueAt IS NOT NULL THEN u.tokens ELSE 0 END) AS tokens,
         min(CASE WHEN u.dueAt IS NOT NULL THEN coalesce(u.lateSince, u.dueAt) END) AS first
}
CALL (session, prefix) {
  MATCH (d:DeadLetter)
  WHERE d.key STARTS WITH prefix AND ($author IS NULL OR (d.kind = 'DERIVE' AND d.subject = $author))
    AND ($observer IS NULL OR (d.kind IN ['DERIVE', 'BACKFILL'] AND d.subject = $observer) OR (d.kind = 'DERIVE' AND EXISTS {
      MATCH (:Peer {workspace: $workspace, name: $observer})-[w:MEMBER_OF]->(s:Session)
      WHERE s.name = session AND w.observeOthers
    }))
  RETURN count(*) AS parked
}
RETURN session, open - running AS pending, running, parked, units - open AS done, tokens,
       CASE WHEN first < now THEN duration.inSeconds(first, now).seconds ELSE 0 END AS late
ORDER BY session
LIMIT $limit
