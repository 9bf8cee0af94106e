// explore/activity-by-hour: how much is said in which hour of the day, and by whom most
// reads all messages of the workspace
// :param workspace => 'demo'
MATCH (:Workspace {name: $workspace})<-[:HELD_IN]-(:Session)<-[:IN]-(m:Message)
WITH m.createdAt.hour AS hour, m.author AS peer, count(*) AS messages ORDER BY messages DESC, peer
RETURN hour, sum(messages) AS messages, collect(peer + ': ' + messages)[..3] AS most
ORDER BY hour
