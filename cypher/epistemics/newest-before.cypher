// epistemics/newest-before: the time of the newest message in a part of a log
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = $session AND m.sequence >= $fromSequence AND m.sequence <= $upTo
RETURN m.createdAt AS at
ORDER BY m.workspace DESC, m.session DESC, m.sequence DESC
LIMIT 1
