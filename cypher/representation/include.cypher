// representation/include: lets the observers hold facts on new supports, from when they witnessed the first
UNWIND $observers AS name
MATCH (r:Representation {workspace: $workspace, observer: name, observed: $observed})
UNWIND $facts AS fact
MATCH (f:Fact {id: fact.id})
MERGE (r)-[i:INCLUDES]->(f)
  ON CREATE SET i.representation = r.number, i.since = fact.since, i.timesDerived = fact.times
  ON MATCH SET i.timesDerived = i.timesDerived + fact.times,
               i.since = CASE WHEN fact.since < i.since THEN fact.since ELSE i.since END
