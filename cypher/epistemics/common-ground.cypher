// epistemics/common-ground: the facts that were said first in a part of a log in front of all of these peers, and about which none of the judges knows better, in the order of the log
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = $session AND m.sequence >= $fromSequence AND m.sequence < $toSequence
  AND m.createdAt <= $until
MATCH (m)<-[e:EVIDENCE]-(f:Fact)
WHERE f.level = 'EXPLICIT' AND (m.sequence > $sequence OR f.text > $text OR (f.text = $text AND f.id > $fact))
  AND NOT EXISTS {
    MATCH (f)-[part:EVIDENCE]->(later:Message)
    WHERE part.support = e.support AND later.sequence > m.sequence
  }
  AND // include: heard-together(f, e.support, $peers, $until)
  AND NOT EXISTS {
    MATCH (f)-[before:EVIDENCE]->(first:Message)
    WHERE (first.session IN $before OR (first.session = m.session AND first.sequence < m.sequence)) AND before.support <> e.support
      AND // include: heard-together(f, before.support, $peers, $until)
  }
  AND ($observer IS NULL OR EXISTS {
    MATCH (f)<-[:INCLUDES]-(r:Representation)
    WHERE r.workspace = $workspace AND r.observer = $observer
  })
  AND NOT EXISTS {
    MATCH (f)<-[i:INCLUDES]-(r:Representation)
    WHERE r.workspace = $workspace AND r.observer IN $judges AND i.until <= $asOf
      AND NOT EXISTS { MATCH (f)-[:LIKE]-(g:Fact) WHERE g.id = i.endedBy }
      AND NOT EXISTS { MATCH (r)-[again:INCLUDES]->(f) WHERE again.since <= $asOf AND (again.until IS NULL OR again.until > $asOf) }
  }
RETURN f.id AS fact, f.text AS text, m.session AS session, m.sequence AS sequence
ORDER BY sequence, text, fact
LIMIT $limit
