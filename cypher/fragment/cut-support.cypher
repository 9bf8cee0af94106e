// fragment/cut-support(fact, support): removes a support with all its parts; tells of which facts
// Nobody makes anything of a fact that loses a support, nor has: its lock tells.
REMOVE $fact.lockedBy
WITH $fact, $support
MATCH ($fact)-[part:EVIDENCE|PREMISE|LEANS_ON|TOLD_BY|STANCE]->()
WHERE part.support = $support
DELETE part
RETURN DISTINCT $fact.id AS fact
