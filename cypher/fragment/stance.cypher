// fragment/stance(stance, fact): what is read of a stance
$stance {.id, .kind, .from, .to, .by, .act, .strength, .weight, .quote, .at, .sequence, .called, saidBy: $fact.about, fact: $fact.id,
  admitted: CASE WHEN $stance.kind IN ['BROKEN', 'HARM'] AND $stance.by = $stance.from AND $stance.from = $fact.about THEN // include: support-witnessed($fact, $stance.support, $stance.to)
  ELSE false END} AS stance
