// belief/circle: facts with what excludes them or says the same
UNWIND $facts AS id
MATCH (f:Fact {id: id})
RETURN f.id AS fact, f.workspace AS workspace, f.about AS about, f.text AS text, f.topic AS topic, f.value AS value,
       f.denied AS denied,
       COLLECT { MATCH (f)-[:LIKE]-(g:Fact) RETURN g.id } AS alike,
       COLLECT { MATCH (f)-[c:CONTRADICTS]-(g:Fact) RETURN [g.id, c.rule, c.support] ORDER BY c.rule, c.support } AS excluded,
       COLLECT { MATCH (f)-[s:SUPERSEDES]-(g:Fact) WHERE s.undoneAt IS NOT NULL RETURN g.id } AS reconciled
