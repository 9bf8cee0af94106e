// fact/replace: notes which older facts about the same peer do not hold beside new ones, as a model has it that read this support
UNWIND $statements AS statement
MATCH (f:Fact {id: statement.id})
UNWIND statement.replaces AS id
MATCH (older:Fact {id: id})
WHERE older.workspace = f.workspace AND older.about = f.about AND older <> f
MERGE (f)-[c:CONTRADICTS {support: statement.support}]-(older)
  ON CREATE SET c.rule = 'model', c.at = $now
