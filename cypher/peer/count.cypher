// peer/count: how many peers a workspace has, from the number of relationships that its node keeps
MATCH (w:Workspace {name: $workspace})
RETURN COUNT { (w)<-[:IN_WORKSPACE]-() } AS total
