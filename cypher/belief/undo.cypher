// belief/undo: lets a fact that gave way to another stand beside it
MATCH (:Fact {id: $newer})-[s:SUPERSEDES]->(:Fact {id: $older})
WHERE s.undoneAt IS NULL
SET s.undoneAt = $now
