// explore/who-is-there: the peers, the sessions in which they meet, and who was where
// reads all sessions of the workspace
// :param workspace => 'demo'
MATCH (:Workspace {name: $workspace})<-[:IN_WORKSPACE]-(p:Peer)-[m:MEMBER_OF]->(s:Session)
RETURN p, m, s
