// key/claim-first: whether this is the start that makes the first key; one start of all that there will be
MERGE (s:Secret {purpose: 'first access key'})
  ON CREATE SET s.secret = $token
RETURN s.secret = $token AS first
