// explore/trust-over-time: how what one peer says and finds of another adds up, day by day; deeds count as words do
// :param workspace => 'demo'
// :param from => 'Ardena'
// :param to => 'Belmar'
MATCH (:Peer {workspace: $workspace, name: $to})<-[s:STANCE]-(f:Fact)
WHERE s.from = $from AND f.about = $from AND (s.kind IN ['TRUST', 'DISTRUST'] OR s.by = $to AND s.kind IN ['KEPT', 'BROKEN', 'HELP', 'HARM'])
WITH date(s.at) AS day, sum(s.sign * s.strength) AS change, collect(s.kind + ': ' + s.quote) AS said ORDER BY day
WITH collect({day: day, change: change, said: said}) AS days
UNWIND range(0, size(days) - 1) AS i
RETURN days[i].day AS day, round(days[i].change, 2) AS change, round(reduce(sum = 0.0, d IN days[..i + 1] | sum + d.change), 2) AS sum, days[i].said AS said
ORDER BY day
