// promise/tellings-witnessed: what was said by peers and of them since they promised something, as far as it has one of these words or says how peers stand to each other, as far as the observer witnessed the supports that say so
UNWIND $promisers AS promiser
MATCH (:Peer {workspace: $workspace, name: promiser.name})<-[:ABOUT|MENTIONS|STANCE]-(f:Fact)
WITH DISTINCT promiser, f
MATCH (f)-[e:EVIDENCE]->(m:Message)
WHERE m.createdAt >= promiser.since AND m.createdAt <= $asOf
  AND (any(word IN promiser.words WHERE toLower(e.quote) CONTAINS word)
    OR EXISTS { MATCH (f)-[s:STANCE]->(:Peer) WHERE s.support = e.support AND s.kind IN $kinds })
  AND // include: support-witnessed(f, e.support, $observer)
RETURN promiser.name AS promiser, m.author AS speaker, e.quote AS quote, f.id AS fact, m.createdAt AS at, m.session AS session,
       m.sequence AS sequence, [(f)-[:MENTIONS]->(p:Peer) | p.name] AS mentions,
       COLLECT {
         MATCH (f)-[s:STANCE]->(:Peer)
         WHERE s.support = e.support AND s.kind IN $kinds
         RETURN // include: stance(s, f)
       } AS stances
