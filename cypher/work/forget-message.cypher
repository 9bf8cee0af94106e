// work/forget-message: removes what was set aside because of messages, and its replays
CALL () {
  MATCH (d:DeadLetter)
  WHERE d.key STARTS WITH $prefix AND d.sequence IN $sequences
  WITH d ORDER BY d.key
  DELETE d
}
CALL () {
  MATCH (u:WorkUnit)
  WHERE u.key STARTS WITH $prefix AND u.replayed IN $sequences
  WITH u ORDER BY u.key
  DELETE u
}
