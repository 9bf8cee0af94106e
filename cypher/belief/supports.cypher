// belief/supports: on what facts stand that the observer holds or held; what was said or told counts as far as it, and all witnesses that are named, witnessed it
MATCH (o:Peer {workspace: $workspace, name: $observer})
UNWIND $facts AS id
MATCH (f:Fact {id: id})
WHERE f.workspace = $workspace AND EXISTS {
  MATCH (f)<-[:INCLUDES]-(r:Representation)
  WHERE r.observer = $observer
}
RETURN f.id AS fact, COLLECT {
  MATCH (f)-[part:EVIDENCE|TOLD_BY|PREMISE|LEANS_ON]->(x)
  RETURN {
    kind: type(part), support: part.support, key: coalesce(x.id, x.name), author: coalesce(x.author, x.name),
    speaker: CASE type(part) WHEN 'TOLD_BY' THEN x.name ELSE f.about END,
    at: coalesce(part.toldAt, x.createdAt), recordedAt: coalesce(part.toldAt, x.recordedAt),
    session: coalesce(x.session, part.session), sequence: x.sequence, position: size(split(x.content, part.quote)[0]),
    counts: CASE type(part)
      WHEN 'EVIDENCE' THEN EXISTS {
        MATCH (x)-[:IN]->(:Session)<-[w:MEMBER_OF]-(o)
        WHERE // include: window(w, x)
          AND (f.about = $observer OR w.observeOthers OR w.backfilled)
      } AND all(name IN $witnesses WHERE // include: witnessed(x, name)
      )
      WHEN 'TOLD_BY' THEN x = o AND all(name IN $witnesses WHERE name = $observer)
      ELSE true
    END
  }
} AS parts
