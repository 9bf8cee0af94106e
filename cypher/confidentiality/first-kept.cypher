// confidentiality/first-kept: the number of the first message of a session in which something was said that one of the listeners must not hear
CALL () {
  MATCH (secret:Fact)
  WHERE secret.workspace = $workspace AND secret.confidential = true AND secret.about IS NOT NULL
  MATCH (secret)-[:LIKE]-{0,1}(alike:Fact)
  RETURN alike
  UNION
  UNWIND $repeated AS id
  MATCH (alike:Fact {id: id})
  WHERE alike.workspace = $workspace
  RETURN alike
}
MATCH (alike)-[:EVIDENCE]->(said:Message)
WHERE said.session = $session AND // include: kept-from(alike, $observer, $listeners, $repeated)
  AND ($observer = '' OR // include: witnessed(said, $observer)
  )
RETURN min(said.sequence) AS sequence
