// workspace/count: how many workspaces there are, which the database knows without looking at them
MATCH (w:Workspace)
RETURN count(w) AS total
