// epistemics/meetings: whom those who know something are together with afterwards, and what is said there first; with an observer, as far as it is there, too
UNWIND $knowers AS knower
MATCH (k:Peer {workspace: $workspace, name: knower.name})
MATCH (k)-[mine:MEMBER_OF]->(s:Session)<-[theirs:MEMBER_OF]-(p:Peer)
WHERE p <> k AND // include: overlap(mine, theirs)
CALL (s, mine) {
  WITH s, mine WHERE $observer = ''
  RETURN mine AS sight
  UNION
  MATCH (s)<-[sight:MEMBER_OF]-(:Peer)
  WHERE sight.peer = $observer
  RETURN sight
}
WITH knower, s, p, [mine, theirs, sight] AS windows
WHERE all(window IN windows WHERE $asOf IS NULL OR window.joinedAt <= $asOf)
WITH knower, s, p, all(window IN windows WHERE coalesce(window.leftAt > $asOf, false) OR window.toSequence IS NULL) AS together,
  reduce(last = 9223372036854775807, window IN windows | CASE WHEN window.toSequence < last THEN window.toSequence ELSE last END) AS end,
  reduce(first = CASE WHEN s.name = knower.session THEN knower.sequence + 1 ELSE 0 END, window IN windows | CASE WHEN window.fromSequence > first THEN window.fromSequence ELSE first END) AS start
WITH knower, p, together, head(COLLECT {
  MATCH (m:Message)
  WHERE m.workspace = $workspace AND m.session = s.name AND m.sequence >= start AND m.sequence < end
    AND (m.recordedAt > knower.at OR s.name = knower.session) AND ($asOf IS NULL OR m.createdAt <= $asOf)
  RETURN m ORDER BY m.sequence LIMIT 1
}) AS said
WHERE together OR said IS NOT NULL
RETURN knower.name AS knower, p.name AS peer, said.recordedAt AS at, said.session AS session, said.sequence AS sequence, said.id AS message
ORDER BY at, knower, peer, session, sequence
