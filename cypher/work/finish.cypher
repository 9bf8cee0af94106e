// work/finish: takes away a unit that has done all it had to do
MATCH (u:WorkUnit {key: $key})
WHERE u.cursor >= u.head
DELETE u
