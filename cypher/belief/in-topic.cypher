// belief/in-topic: the facts of topics, each given as workspace, peer and name
UNWIND $topics AS topic
MATCH (f:Fact)
WHERE f.workspace = topic[0] AND f.about = topic[1] AND f.topic = topic[2]
RETURN f.id AS fact
