// peer/shortened: the peers whose names begin with a word and a mark, and go on with an initial
UNWIND $words AS word
UNWIND ['_', '-', '.'] AS mark
MATCH (p:Peer)
USING INDEX p:Peer(workspace, name)
WHERE p.workspace = $workspace AND p.name STARTS WITH word + mark AND size(p.name) <= size(word) + 3
RETURN word, p.name AS name
ORDER BY word, name
