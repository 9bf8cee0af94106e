// representation/observing: those pairs of whose observed the observer could learn, since it observed others while both were present
UNWIND $pairs AS pair
MATCH (o:Peer {workspace: pair.workspace, name: pair.observer})
WHERE EXISTS {
  MATCH (o)-[mine:MEMBER_OF]->(:Session)<-[theirs:MEMBER_OF]-(:Peer)
  WHERE mine.observeOthers AND theirs.peer = pair.observed AND // include: overlap(mine, theirs)
}
RETURN pair.index AS index
