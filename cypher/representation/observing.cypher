// representation/observing: those pairs of whose observed the observer could learn, since it observed others while both were present
UNWIND $pairs AS pair
MATCH (o:Peer {workspace: pair.workspace, name: pair.observer})
WHERE EXISTS {
  MATCH (o)-[mine:MEMBER_OF]->(:Session)<-[theirs:MEMBER_OF]-(:Peer)
  WHERE mine.observeOthers AND theirs.peer = pair.observed
    AND (theirs.toSequence IS NULL OR mine.fromSequence < theirs.toSequence)
    AND (mine.toSequence IS NULL OR theirs.fromSequence < mine.toSequence)
}
RETURN pair.index AS index
