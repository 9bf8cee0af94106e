// workspace/update: replaces what was given; a setting that is null goes
MATCH (w:Workspace {name: $workspace})
SET w += $properties
RETURN w AS workspace
