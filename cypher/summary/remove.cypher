// summary/remove: removes all summaries of a session
MATCH (s:Session {workspace: $workspace, name: $session})-[:SUMMARISED_BY]->(y:Summary)
DETACH DELETE y
