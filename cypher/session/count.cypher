// session/count: how many sessions a workspace has, from the number of relationships that its node keeps
MATCH (w:Workspace {name: $workspace})
RETURN COUNT { (w)<-[:HELD_IN]-() } AS total
