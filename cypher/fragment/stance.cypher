// fragment/stance(stance, fact): what is read of a stance
$stance {.id, .kind, .from, .to, .by, .act, .strength, .weight, .quote, .at, .sequence, .called, saidBy: $fact.about, fact: $fact.id} AS stance
