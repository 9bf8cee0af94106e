// fact/embedded-otherwise-in-all: in which workspaces other models embedded facts, and how many
MATCH (w:Workspace)
WHERE w.name > ''
WITH w, COUNT { MATCH (f:Fact) WHERE f.workspace = w.name AND (f.embeddedBy < $model OR f.embeddedBy > $model) } AS facts
WHERE facts > 0
RETURN w.name AS workspace, facts
ORDER BY workspace
