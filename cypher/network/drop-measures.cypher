// network/drop-measures: forgets what was measured in the network of a workspace
MATCH (m:NetworkMeasures {workspace: $workspace})
DELETE m
