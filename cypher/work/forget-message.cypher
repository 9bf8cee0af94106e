// work/forget-message: removes what was set aside because of one message, and its replays
CALL () {
  MATCH (d:DeadLetter)
  WHERE d.key STARTS WITH $prefix AND d.sequence = $sequence
  WITH d ORDER BY d.key
  DELETE d
}
CALL () {
  MATCH (u:WorkUnit)
  WHERE u.key STARTS WITH $prefix AND u.replayed = $sequence
  WITH u ORDER BY u.key
  DELETE u
}
