// fragment/kept-from(fact, observer, listeners, repeated): one of the listeners must not hear the fact, or another that the observer knows and that says the same: it is confidential to others, and not in that listener's own words, or it is among the facts that repeat one that is
($fact.id IN $repeated OR EXISTS {
  MATCH ($fact)-[:LIKE]-{0,1}(marked:Fact)
  WHERE marked.confidential AND // include: known(marked, $observer)
    AND any(listener IN $listeners WHERE // include: kept-listener(marked, listener)
    )
})
