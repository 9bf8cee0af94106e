// fragment/cut-support(fact, support): removes a support with all its parts; tells of which facts, and between whom it said anything
// Nobody makes anything of a fact that loses a support, nor has: its lock tells.
REMOVE $fact.lockedBy
WITH $fact, $support
MATCH ($fact)-[part:EVIDENCE|PREMISE|LEANS_ON|TOLD_BY|STANCE]->()
WHERE part.support = $support
WITH part, $fact.id AS fact, CASE
  WHEN type(part) = 'STANCE' AND part.by = part.from AND part.kind IN ['BROKEN', 'HARM'] THEN [[part.from, part.to], [part.to, part.from]]
  WHEN type(part) = 'STANCE' THEN [[part.from, part.to]]
END AS both
DELETE part
RETURN fact, reduce(pairs = [], some IN collect(DISTINCT both) | pairs + some) AS pairs
