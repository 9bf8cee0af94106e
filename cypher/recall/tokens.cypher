// recall/tokens: how many tokens these parts of logs have
UNWIND $parts AS part
UNWIND part.sessions AS session
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = session AND m.sequence >= part.from AND m.sequence < part.to
  AND m.id IS NOT NULL AND m.author IS NOT NULL AND m.createdAt IS NOT NULL AND m.tokenCount IS NOT NULL
RETURN sum(m.tokenCount) AS tokens
