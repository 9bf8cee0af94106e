// explore/differs: what one peer knows of a third that another does not
// :param workspace => 'demo'
// :param one => 'Estavar'
// :param other => 'Ardena'
// :param about => 'Galdor'
MATCH (:Representation {workspace: $workspace, observer: $one, observed: $about})-[i:INCLUDES]->(f:Fact)
WHERE i.until IS NULL AND NOT EXISTS {
  MATCH (f)<-[j:INCLUDES]-(r:Representation)
  WHERE r.workspace = $workspace AND r.observer = $other AND j.until IS NULL
}
RETURN f.text AS fact, i.since AS since
ORDER BY since
LIMIT 100
