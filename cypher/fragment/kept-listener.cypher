// fragment/kept-listener(fact, listener): what is confidential must not be told to that listener, and it did not say it itself
NOT EXISTS { MATCH ($fact)-[:CONFIDENTIAL_TO]->(p:Peer) WHERE p.name = $listener }
  AND NOT EXISTS { MATCH ($fact)-[:EVIDENCE]->(own:Message) WHERE own.author = $listener }
