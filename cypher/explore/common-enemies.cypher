// explore/common-enemies: who distrusts or opposes the same peers, and so may find together
// reads all that was said of how peers stand to each other of the workspace
// :param workspace => 'demo'
MATCH (:Workspace {name: $workspace})<-[:IN_WORKSPACE]-(enemy:Peer)<-[s:STANCE]-(f:Fact)
WHERE s.from = f.about AND s.kind IN ['DISTRUST', 'OPPOSITION']
WITH enemy.name AS enemy, collect(DISTINCT s.from) AS foes
UNWIND foes AS one
UNWIND foes AS other
WITH one, other, enemy WHERE one < other
RETURN one, other, collect(enemy) AS enemies
ORDER BY size(enemies) DESC, one, other
