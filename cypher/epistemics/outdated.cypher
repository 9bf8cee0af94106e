// epistemics/outdated: those of the beliefs that somebody outside the chain, or only the one that is named, knows better: it heard later what takes their place, and does not hold them
UNWIND $beliefs AS belief
MATCH (f:Fact {id: belief.fact})
CALL (belief) {
  MATCH (last:Message {id: belief.last})
  RETURN last LIMIT 1
}
CALL (f) {
  MATCH (f)-[:LIKE]-{0,1}(said:Fact)<-[s:SUPERSEDES]-(newer:Fact)
  WHERE s.undoneAt IS NULL
  RETURN newer
  UNION
  MATCH (newer:Fact)
  WHERE newer.workspace = f.workspace AND newer.about = f.about AND newer.topic = f.topic AND f.topic <> 'nickname'
    AND CASE WHEN newer.denied OR f.denied THEN newer.value = f.value AND coalesce(newer.denied, false) <> coalesce(f.denied, false) ELSE newer.value <> f.value END
    AND NOT EXISTS { MATCH (newer)-[u:SUPERSEDES]-(f) WHERE u.undoneAt IS NOT NULL }
  RETURN newer
}
WITH belief, f, last, newer
WHERE EXISTS {
  MATCH (newer)-[e:EVIDENCE]->(later:Message)
  WHERE ($asOf IS NULL OR later.createdAt <= $asOf)
    AND (later.createdAt > last.createdAt OR (later.createdAt = last.createdAt AND (later.recordedAt > last.recordedAt
      OR (later.recordedAt = last.recordedAt AND later.session = last.session AND later.sequence >= last.sequence))))
    AND EXISTS {
      MATCH (newer)<-[i:INCLUDES]-(r:Representation)
      WHERE NOT r.observer IN $chain AND ($only = '' OR r.observer = $only) AND ($asOf IS NULL OR i.since <= $asOf)
        AND // include: support-witnessed(newer, e.support, r.observer)
        AND NOT EXISTS {
          MATCH (f)-[:LIKE]-{0,1}(same:Fact)<-[held:INCLUDES]-(theirs:Representation)
          WHERE theirs.observer = r.observer AND ($asOf IS NULL OR held.since <= $asOf) AND coalesce(held.until > $asOf, held.until IS NULL)
        }
    }
}
RETURN DISTINCT belief.fact AS fact
