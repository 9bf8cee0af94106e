// peer/find-witnessed: of the peers of these names those that the observer met or knows of, itself included; what is said of them only while they are together
MATCH (o:Peer {workspace: $workspace, name: $observer})
UNWIND $names AS name
MATCH (p:Peer {workspace: $workspace, name: name})
WHERE p = o OR EXISTS { (o)-[:HOLDS]->(:Representation)-[:OF]->(p) } OR EXISTS {
  MATCH (o)-[mine:MEMBER_OF]->(:Session)<-[theirs:MEMBER_OF]-(p)
  WHERE // include: overlap(mine, theirs)
}
RETURN CASE WHEN p = o OR EXISTS {
  MATCH (o)-[mine:MEMBER_OF]->(:Session)<-[theirs:MEMBER_OF]-(p)
  WHERE mine.toSequence IS NULL AND theirs.toSequence IS NULL
} THEN p {.name, .createdAt, .metadata, .observeMe} ELSE p {.name, .createdAt, metadata: '{}', observeMe: true} END AS peer
