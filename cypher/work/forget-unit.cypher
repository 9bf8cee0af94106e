// work/forget-unit: removes a unit
MATCH (u:WorkUnit {key: $key})
DELETE u
