// network/replies-witnessed: who answered whom, how often in each slice of so many seconds: with the next message of the same session; reads all that the observer witnessed
MATCH (:Peer {workspace: $workspace, name: $observer})-[w:MEMBER_OF]->(s:Session)
MATCH (m:Message {workspace: s.workspace, session: s.name})
WHERE m.sequence >= w.fromSequence AND m.createdAt >= $since AND m.createdAt < $until
MATCH (n:Message {workspace: m.workspace, session: m.session, sequence: m.sequence + 1})
WHERE n.author <> m.author AND // include: window(w, n)
RETURN duration.inSeconds($since, m.createdAt).seconds / $seconds AS slice, n.author AS from, m.author AS to, count(*) AS times
