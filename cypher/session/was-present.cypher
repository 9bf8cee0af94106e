// session/was-present: whether a peer is or was in a session
MATCH (s:Session {workspace: $workspace, name: $session})
RETURN EXISTS { (s)<-[:MEMBER_OF {peer: $peer}]-(:Peer) } AS present
