// confidentiality/kept-facts: those of the facts that one of the listeners must not hear, or that the observer knows from nothing but what it must not hear
UNWIND $facts AS id
MATCH (fact:Fact {id: id})
WHERE fact.workspace = $workspace AND (
  // include: kept-from(fact, $observer, $listeners, $repeated)
  OR NOT EXISTS {
    MATCH (fact)-[whole:EVIDENCE|PREMISE|TOLD_BY]->(ground)
    WHERE ($observer = '' OR CASE type(whole)
        WHEN 'TOLD_BY' THEN ground.name = $observer
        WHEN 'PREMISE' THEN EXISTS { MATCH (ground)<-[:INCLUDES]-(held:Representation) WHERE held.observer = $observer }
        ELSE // include: support-witnessed(fact, whole.support, $observer)
      END)
      AND NOT EXISTS {
        MATCH (fact)-[link:EVIDENCE|PREMISE|LEANS_ON]->(beneath)
        WHERE link.support = whole.support AND EXISTS {
          MATCH (beneath)-[:EVIDENCE|PREMISE|LEANS_ON]->*(deep)
          WHERE CASE WHEN deep:Message THEN // include: kept-message(deep, $observer, $listeners, $repeated)
            ELSE // include: kept-from(deep, $observer, $listeners, $repeated)
          END
        }
      }
  })
RETURN id AS fact
