// fact/hold: locks facts, so that they stay until the transaction ends; tells which are still there once they are locked
UNWIND $facts AS id
MATCH (f:Fact {id: id})
REMOVE f.lockedBy
WITH count(*) AS locked
UNWIND $facts AS id
MATCH (f:Fact {id: id})
RETURN f.id AS fact
