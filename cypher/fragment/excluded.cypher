// fragment/excluded(fact, other): of one topic that has one value at a time these are two values, or the same said and denied
CASE WHEN $fact.denied OR $other.denied THEN $fact.value = $other.value AND coalesce($fact.denied, false) <> coalesce($other.denied, false) ELSE $fact.value <> $other.value END
