// belief/undo: lets a fact that gave way to another stand beside it
MATCH (newer:Fact {id: $newer})
WITH newer
MATCH (newer)-[s:SUPERSEDES]->(older:Fact)
WHERE older.id = $older AND s.undoneAt IS NULL
SET s.undoneAt = $now
