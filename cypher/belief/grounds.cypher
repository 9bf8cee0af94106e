// belief/grounds: on what these facts stand for each who holds them or is about to, and how they are held so far
UNWIND $facts AS id
MATCH (f:Fact {id: id})
CALL (f) {
  MATCH (f)<-[:INCLUDES]-(r:Representation)
  WHERE $only IS NULL OR r.observer IN $only
  RETURN r
  UNION
  UNWIND $joining AS name
  MATCH (r:Representation {workspace: f.workspace, observer: name, observed: f.about})
  WHERE f.id IN $stated
  RETURN r
}
MATCH (r)<-[:HOLDS]-(o:Peer)
RETURN f.id AS fact, r.observer AS observer, r.observed AS observed,
  COLLECT {
    MATCH (f)-[part:EVIDENCE|TOLD_BY|PREMISE]->(x)
    RETURN {
      kind: type(part), support: part.support,
      speaker: CASE type(part) WHEN 'TOLD_BY' THEN o.name ELSE r.observed END,
      at: coalesce(part.toldAt, x.createdAt), recordedAt: coalesce(part.toldAt, x.recordedAt),
      session: x.session, sequence: x.sequence, position: size(split(x.content, part.quote)[0]),
      mine: CASE type(part)
        WHEN 'EVIDENCE' THEN EXISTS {
          MATCH (x)-[:IN]->(:Session)<-[w:MEMBER_OF]-(o)
          WHERE // include: window(w, x)
            AND (r.observer = r.observed OR w.observeOthers OR w.backfilled)
        }
        WHEN 'TOLD_BY' THEN x = o
        ELSE EXISTS {
          MATCH (x)<-[:INCLUDES]-(q:Representation)
          WHERE q.observer = r.observer AND q.workspace = r.workspace
        }
      END,
      premise: COLLECT {
        MATCH (x)<-[i:INCLUDES]-(q:Representation)
        WHERE type(part) = 'PREMISE' AND q.observer = r.observer AND q.workspace = r.workspace
        RETURN [i.since, CASE WHEN EXISTS { MATCH (x)-[:LIKE]-(g:Fact) WHERE g.id = i.endedBy } THEN null ELSE i.until END, i.endedBy, i.timesDerived] ORDER BY i.since, i.timesDerived
      }
    }
  } AS parts,
  COLLECT {
    MATCH (r)-[i:INCLUDES]->(f)
    RETURN [i.since, i.until, i.endedBy, i.timesDerived] ORDER BY i.since, i.timesDerived
  } AS held
