// representation/resting: what a representation includes or included that rests on these messages, or on what these peers said or told, be it in part
MATCH (r:Representation {workspace: $workspace, observer: $observer, observed: $observed})
MATCH (r)-[:INCLUDES]->(f:Fact)
WHERE EXISTS {
  MATCH (f)-[:PREMISE]->*(deep:Fact)-[part:EVIDENCE|LEANS_ON|TOLD_BY]->(x)
  WHERE x.id IN $messages OR x.author IN $peers OR (type(part) = 'TOLD_BY' AND x.name IN $peers)
}
RETURN DISTINCT f.id AS fact
