// confidentiality/secrets: what the observer knows and one of the listeners must not hear, with those listeners and the words in which it heard it
MATCH (secret:Fact)
WHERE secret.workspace = $workspace AND secret.confidential = true AND secret.about IS NOT NULL
  AND // include: known(secret, $observer)
WITH secret, [listener IN $listeners WHERE // include: kept-listener(secret, listener)
  ] AS kept
WHERE size(kept) > 0
CALL (secret) {
  MATCH (secret)-[said:EVIDENCE]->(:Message)
  WHERE $observer = '' OR // include: support-witnessed(secret, said.support, $observer)
  RETURN collect(DISTINCT said.quote) AS quotes
}
RETURN quotes, secret.id AS fact, secret.about AS about, secret.text AS text, [(secret)-[:MENTIONS]->(p:Peer) | p.name] AS mentions, kept AS listeners
ORDER BY text, fact
