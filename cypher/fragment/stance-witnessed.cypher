// fragment/stance-witnessed(fact, stance, observer): the observer witnessed the whole support that says so, or told it
(
  // include: support-witnessed($fact, $stance.support, $observer)
  OR // include: support-told($fact, $stance.support, $observer)
)
