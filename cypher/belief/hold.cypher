// belief/hold: makes the times during which observers hold facts what they should be, changing what is there rather than making it anew
UNWIND $rows AS row
MATCH (f:Fact {id: row.fact})
MATCH (r:Representation)
WHERE r.workspace = f.workspace AND r.observer = row.observer AND r.observed = row.observed
MATCH (r)<-[:HOLDS]-(o:Peer)
OPTIONAL MATCH (r)-[i:INCLUDES]->(f)
WITH row, f, r, o, i ORDER BY i.since, i.timesDerived
WITH row, f, r, o, collect(i) AS held
FOREACH (i IN held[size(row.periods)..] | DELETE i)
FOREACH (n IN range(0, size(row.periods) - 1) |
  FOREACH (i IN held[n..n + 1] |
    SET i.since = row.periods[n].since, i.until = row.periods[n].until, i.endedBy = row.periods[n].by,
        i.timesDerived = row.periods[n].times,
        i.currentKey = CASE WHEN row.periods[n].until IS NULL THEN r.representationKey END,
        i.repeatedKey = CASE WHEN row.periods[n].until IS NULL AND row.periods[n].times > 1 THEN r.representationKey END,
        i.pastKey = CASE WHEN row.periods[n].until IS NOT NULL THEN r.representationKey END)
  FOREACH (_ IN CASE WHEN n >= size(held) THEN [1] ELSE [] END |
    SET o.observerKey = coalesce(o.observerKey, toInteger(rand() * 17179869184)), o.observerSequence = coalesce(o.observerSequence, 0) + 1
    CREATE (r)-[i:INCLUDES]->(f)
    SET i.observerKey = o.observerKey, i.observerSequence = o.observerSequence,
        i.since = row.periods[n].since, i.until = row.periods[n].until, i.endedBy = row.periods[n].by,
        i.timesDerived = row.periods[n].times,
        i.currentKey = CASE WHEN row.periods[n].until IS NULL THEN r.representationKey END,
        i.repeatedKey = CASE WHEN row.periods[n].until IS NULL AND row.periods[n].times > 1 THEN r.representationKey END,
        i.pastKey = CASE WHEN row.periods[n].until IS NOT NULL THEN r.representationKey END))
