// fragment/stance-witnessed(fact, stance, observer): the observer holds or held the fact, and witnessed the whole support that says so
EXISTS {
  MATCH ($fact)<-[:INCLUDES]-(r:Representation)
  WHERE r.workspace = $stance.workspace AND r.observer = $observer
} AND // include: support-witnessed($fact, $stance.support, $observer)
