// bookmark/secret: the secret by which bookmarks are encrypted, made once
MERGE (s:Secret {purpose: 'bookmarks'})
  ON CREATE SET s.secret = $secret
RETURN s.secret AS secret
