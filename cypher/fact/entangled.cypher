// fact/entangled: those of the facts whose holding depends on others: what excludes them, says the same, or rests on them
UNWIND $facts AS id
MATCH (f:Fact {id: id})
WHERE EXISTS { (f)-[:LIKE|CONTRADICTS|PREMISE|SUPERSEDES]-() } OR EXISTS {
  MATCH (g:Fact)
  WHERE g.workspace = f.workspace AND g.about = f.about AND g.topic = f.topic AND g <> f
}
RETURN f.id AS fact
