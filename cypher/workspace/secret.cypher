// workspace/secret: the secret from which the keys of things are made, made once
MERGE (s:Secret {purpose: 'keys'})
  ON CREATE SET s.secret = $secret
RETURN s.secret AS secret
