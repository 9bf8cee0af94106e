// representation/nearest: what representations include, those that mean most nearly what is asked first, as far as the index reaches
CYPHER 25
UNWIND $asks AS ask
WITH ask, head(keys(ask.vectors)) AS model
WITH ask, model, ask.vectors[model] AS vector
CALL (ask, model, vector) {
  MATCH (r:Representation {workspace: ask.workspace, observer: ask.observer, observed: ask.observed})
  MATCH (f:Fact)
    SEARCH f IN (
      VECTOR INDEX fact_meaning
      FOR vector
      WHERE f.workspace = ask.workspace AND f.about = ask.observed AND f.embeddedBy = model
      LIMIT $reach
    ) SCORE AS score
  MATCH (r)-[i:INCLUDES]->(f)
  WHERE (ask.asOf IS NULL OR i.since <= ask.asOf)
    AND (ask.history OR i.until IS NULL OR i.until > ask.asOf)
    AND (ask.sessions IS NULL OR f.id IN ask.following OR EXISTS {
      MATCH (f)-[e:EVIDENCE]->(m:Message)
      WHERE m.session IN ask.sessions AND EXISTS {
        MATCH (m)-[:IN]->(:Session)<-[w:MEMBER_OF {peer: ask.observer}]-(:Peer)
        WHERE w.fromSequence <= m.sequence AND (w.toSequence IS NULL OR m.sequence < w.toSequence)
      } AND (e.support = m.id OR NOT EXISTS {
        MATCH (f)-[part:EVIDENCE|PREMISE|TOLD_BY]->(n)
        WHERE part.support = e.support AND NOT (n:Message AND n.session IN ask.sessions AND EXISTS {
          MATCH (n)-[:IN]->(:Session)<-[v:MEMBER_OF {peer: ask.observer}]-(:Peer)
          WHERE v.fromSequence <= n.sequence AND (v.toSequence IS NULL OR n.sequence < v.toSequence)
        })
      })
    } OR EXISTS {
      MATCH (f)-[t:TOLD_BY]->(o:Peer)
      WHERE o.name = ask.observer AND t.session IN ask.sessions
        AND NOT EXISTS { MATCH (f)-[p:PREMISE]->(:Fact) WHERE p.support = t.support }
    })
  RETURN i, f
  ORDER BY score DESC, f.id
  LIMIT $limit
}
RETURN ask.index AS index, i {.since, .until, .timesDerived, .by} AS holding,
       f {.id, .workspace, .about, .text, .level, .validFrom, .validTo, recordedAt: i.since, .derivedBy} AS fact
