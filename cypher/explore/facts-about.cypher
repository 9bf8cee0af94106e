// explore/facts-about: what was derived from what a peer said, with the messages and the words it stands on
// :param workspace => 'demo'
// :param peer => 'Corvia'
// :param words => 'mint'
MATCH (:Peer {workspace: $workspace, name: $peer})<-[about:ABOUT]-(f:Fact)-[e:EVIDENCE]->(m:Message)<-[sent:SENT]-(author:Peer)
WHERE toLower(f.text) CONTAINS toLower($words)
RETURN f, e, m, sent, author
LIMIT 50
