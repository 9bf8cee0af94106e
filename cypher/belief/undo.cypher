// belief/undo: lets a fact that gave way to another stand beside it
// Without its label the other is reached from the newer fact and in no other way.
MATCH (:Fact {id: $newer})-[s:SUPERSEDES]->(older)
WHERE older.id = $older AND s.undoneAt IS NULL
SET s.undoneAt = $now
