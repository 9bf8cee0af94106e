// fragment/support-told(fact, support, peer): the peer of that name told this support of the fact, and holds or held all that it rests on
EXISTS {
  MATCH ($fact)-[told:TOLD_BY]->(teller:Peer)
  WHERE told.support = $support AND teller.name = $peer AND NOT EXISTS {
    MATCH ($fact)-[part:PREMISE]->(premise:Fact)
    WHERE part.support = $support AND NOT EXISTS {
      MATCH (premise)<-[:INCLUDES]-(held:Representation)
      WHERE held.observer = $peer
    }
  }
}
