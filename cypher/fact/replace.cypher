// fact/replace: notes which older facts about the same peer do not hold beside new ones, as whoever made this support has it: a model that read it, or who told it to correct them
UNWIND $statements AS statement
MATCH (f:Fact {id: statement.id})
UNWIND statement.replaces AS id
MATCH (older:Fact {id: id})
WHERE older.workspace = f.workspace AND older.about = f.about AND older <> f
MERGE (f)-[c:CONTRADICTS {support: statement.support}]-(older)
  ON CREATE SET c.rule = statement.rule, c.at = $now
