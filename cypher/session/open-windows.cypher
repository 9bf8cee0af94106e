// session/open-windows: who of these peers is present, and what was set when the window was opened
MATCH (s:Session {workspace: $workspace, name: $session})<-[w:MEMBER_OF]-(:Peer)
WHERE w.toSequence IS NULL AND w.peer IN $peers
RETURN w.peer AS peer, w.observeMe AS observeMe, w.observeOthers AS observeOthers
