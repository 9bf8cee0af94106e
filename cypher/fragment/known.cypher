// fragment/known(fact, observer): the observer holds or held the fact, or witnessed the whole of it; nobody ('') knows all
($observer = '' OR EXISTS { MATCH ($fact)<-[:INCLUDES]-(known:Representation) WHERE known.observer = $observer } OR
  // include: whole-support($fact, $observer, null)
)
