// belief/include: lets the observers hold facts on new supports, from when they witnessed the first
UNWIND $observers AS name
MATCH (r:Representation {workspace: $workspace, observer: name, observed: $observed})<-[:HOLDS]-(o:Peer)
UNWIND $facts AS fact
MATCH (f:Fact {id: fact.id})
MERGE (r)-[i:INCLUDES]->(f)
  ON CREATE SET o.observerKey = coalesce(o.observerKey, toInteger(rand() * 17179869184)), o.observerSequence = coalesce(o.observerSequence, 0) + 1, i.observerKey = o.observerKey, i.observerSequence = o.observerSequence,
               i.currentKey = r.representationKey, i.since = fact.since, i.timesDerived = fact.times, i.repeatedKey = CASE WHEN fact.times > 1 THEN r.representationKey END
  ON MATCH SET i.timesDerived = i.timesDerived + fact.times, i.repeatedKey = i.currentKey,
               i.since = CASE WHEN fact.since < i.since THEN fact.since ELSE i.since END
