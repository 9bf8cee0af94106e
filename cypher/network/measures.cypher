// network/measures: what was last measured in the network of a workspace
MATCH (m:NetworkMeasures {workspace: $workspace})
RETURN m AS measures
