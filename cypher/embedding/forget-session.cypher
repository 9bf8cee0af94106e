// embedding/forget-session: takes away what the messages of a session meant, before they go
MATCH (:Session {workspace: $workspace, name: $session})<-[:IN]-(:Message)<-[:OF]-(p:Passage)
DETACH DELETE p
