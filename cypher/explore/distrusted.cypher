// explore/distrusted: whom how many others trust, distrust, stand with and oppose
// reads all that was said of how peers stand to each other of the workspace
// :param workspace => 'demo'
MATCH (:Workspace {name: $workspace})<-[:IN_WORKSPACE]-(p:Peer)<-[s:STANCE]-(f:Fact)
WHERE s.from = f.about
WITH p.name AS peer, s.kind AS kind, collect(DISTINCT s.from) AS by
WITH peer, collect({kind: kind, by: by}) AS kinds
RETURN peer, [k IN kinds WHERE k.kind = 'TRUST' | k.by][0] AS trustedBy, [k IN kinds WHERE k.kind = 'DISTRUST' | k.by][0] AS distrustedBy,
  [k IN kinds WHERE k.kind = 'ALLIANCE' | k.by][0] AS stoodWithBy, [k IN kinds WHERE k.kind = 'OPPOSITION' | k.by][0] AS opposedBy
ORDER BY size(coalesce(distrustedBy, [])) DESC, peer
