// fact/called-witnessed: the peers that called themselves by a name, or by a longer one that begins with it, where the observer heard it
UNWIND $names AS name
UNWIND $topics AS topic
MATCH (f:Fact)
USING INDEX f:Fact(workspace, topic, value)
WHERE f.workspace = $workspace AND f.topic = topic AND f.value STARTS WITH name
  AND (f.value = name OR f.value STARTS WITH name + ' ')
  AND // include: whole-support(f, $observer, null)
RETURN DISTINCT name, f.about AS peer
ORDER BY name, peer
