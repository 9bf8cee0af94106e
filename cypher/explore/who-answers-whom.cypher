// explore/who-answers-whom: how often one speaks right after another in the same session
// reads all messages of the workspace
// :param workspace => 'demo'
MATCH (:Workspace {name: $workspace})<-[:HELD_IN]-(s:Session)<-[:IN]-(m:Message)
MATCH (before:Message {workspace: s.workspace, session: s.name, sequence: m.sequence - 1})
WHERE before.author <> m.author
RETURN m.author AS peer, before.author AS answers, count(*) AS times, count(DISTINCT s) AS sessions
ORDER BY times DESC, peer, answers
LIMIT 100
