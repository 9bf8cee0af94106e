// epistemics/keeps-of: whether the observer knows anything of a peer that one of the listeners must not hear
MATCH (secret:Fact)
WHERE secret.workspace = $workspace AND secret.confidential = true AND secret.about = $observed
  AND // include: kept-from(secret, $observer, $listeners)
RETURN secret.id AS fact LIMIT 1
