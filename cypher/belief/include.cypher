// belief/include: lets the observers hold facts on new supports, from when they witnessed the first
UNWIND $observers AS name
MATCH (r:Representation {workspace: $workspace, observer: name, observed: $observed})<-[:HOLDS]-(o:Peer)
UNWIND $facts AS fact
MATCH (f:Fact {id: fact.id})
MERGE (r)-[i:INCLUDES]->(f)
  ON CREATE SET o.number = coalesce(o.number, toInteger(rand() * 17179869184)), o.held = coalesce(o.held, 0) + 1, i.holder = o.number, i.place = o.held,
               i.representation = r.number, i.since = fact.since, i.timesDerived = fact.times, i.again = CASE WHEN fact.times > 1 THEN r.number END
  ON MATCH SET i.timesDerived = i.timesDerived + fact.times, i.again = i.representation,
               i.since = CASE WHEN fact.since < i.since THEN fact.since ELSE i.since END
