// key/ticket-secret: the secret that signs tickets, made once
MERGE (s:Secret {purpose: 'tickets'})
  ON CREATE SET s.secret = $secret
RETURN s.secret AS secret
