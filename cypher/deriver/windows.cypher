// deriver/windows: who was there between two messages, and what may be derived for them
WITH {fromSequence: $first, toSequence: $last + 1} AS part
MATCH (s:Session {workspace: $workspace, name: $session})<-[w:MEMBER_OF]-(p:Peer)
WHERE // include: overlap(w, part)
RETURN p.name AS peer, coalesce(w.observeMe, p.observeMe) AS observeMe, w.observeOthers OR coalesce(w.backfilled, false) AS observeOthers,
       w.fromSequence AS fromSequence, w.toSequence AS toSequence
