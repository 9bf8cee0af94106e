// network/keep-measures: stores what was measured in the network of a workspace, in place of what was before
MERGE (m:NetworkMeasures {workspace: $workspace})
SET m = $measures
