// fragment/stance-witnessed(fact, stance, observer): the observer witnessed the whole support that says so, or was told it
(
  // include: support-witnessed($fact, $stance.support, $observer)
  OR EXISTS {
    MATCH ($fact)-[told:TOLD_BY]->(teller:Peer)
    WHERE told.support = $stance.support AND teller.name = $observer
  }
)
