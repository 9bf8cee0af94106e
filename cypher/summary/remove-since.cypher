// summary/remove-since: removes the summaries that may tell of what is deleted: from which message on, for each audience that is known
MATCH (:Session {workspace: $workspace, name: $session})-[:SUMMARISED_BY]->(y:Summary)
WHERE y.upTo >= coalesce($firsts[y.audience], $first)
DETACH DELETE y
