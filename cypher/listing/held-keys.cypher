// listing/held-keys: the keys under which indexes have what these peers hold, of everybody or of one peer; none where nothing was ever held
UNWIND $observers AS name
MATCH (o:Peer {workspace: $workspace, name: name})
WITH name, CASE WHEN $about IS NULL THEN o.observerKey ELSE head(COLLECT {
  MATCH (r:Representation {workspace: $workspace, observer: name, observed: $about})
  RETURN r.representationKey
}) END AS key
WHERE key IS NOT NULL
RETURN name AS observer, key
