// graph/secret: the secret for a purpose, made once
MERGE (s:Secret {purpose: $purpose})
  ON CREATE SET s.secret = $secret
RETURN s.secret AS secret
