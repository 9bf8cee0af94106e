// representation/following: what representations include that follows from other facts, and all that it follows from, down to what was said or told
UNWIND $asks AS ask
MATCH (r:Representation {workspace: ask.workspace, observer: ask.observer, observed: ask.observed})
MATCH (r)-[:INCLUDES]->(top:Fact)
WHERE EXISTS { (top)-[:PREMISE]->() }
MATCH (top)-[:PREMISE]->*(f:Fact)
WITH DISTINCT ask, f
RETURN ask.index AS index, f.id AS fact, COLLECT {
  MATCH (f)-[part:EVIDENCE|TOLD_BY|PREMISE]->(x)
  RETURN {
    support: part.support, premise: CASE type(part) WHEN 'PREMISE' THEN x.id END,
    within: CASE type(part)
      WHEN 'EVIDENCE' THEN x.session IN ask.sessions AND // include: witnessed(x, ask.observer)
      WHEN 'TOLD_BY' THEN x.name = ask.observer AND coalesce(part.session IN ask.sessions, EXISTS {
        MATCH (f)-[p:PREMISE]->(:Fact) WHERE p.support = part.support
      })
      ELSE false
    END
  }
} AS parts
