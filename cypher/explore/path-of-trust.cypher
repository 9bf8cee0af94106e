// explore/path-of-trust: by way of whom one peer may trust another, the shortest ways
// :param workspace => 'demo'
// :param from => 'Corvia'
// :param to => 'Dunholt'
MATCH path = (:Peer {workspace: $workspace, name: $from})-[t:TRUSTS WHERE t.weight > 0]->{1,3}(end)
WHERE end.name = $to AND none(between IN nodes(path)[1..-1] WHERE between.name IN [$from, $to])
RETURN path
ORDER BY length(path)
LIMIT 5
