// fragment/stance-witnessed(fact, stance, observer): the observer holds or held the fact, and witnessed the whole support that says so, or was told it
EXISTS {
  MATCH ($fact)<-[:INCLUDES]-(r:Representation)
  WHERE r.workspace = $stance.workspace AND r.observer = $observer
} AND (
  // include: support-witnessed($fact, $stance.support, $observer)
  OR EXISTS {
    MATCH ($fact)-[told:TOLD_BY]->(teller:Peer)
    WHERE told.support = $stance.support AND teller.name = $observer
  }
)
