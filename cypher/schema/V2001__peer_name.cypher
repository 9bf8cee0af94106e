// schema/V2001__peer_name: a peer is found by its name in its workspace
CREATE CONSTRAINT peer_name IF NOT EXISTS FOR (p:Peer) REQUIRE (p.workspace, p.name) IS UNIQUE
