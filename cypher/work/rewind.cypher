// work/rewind: lets a unit that is done do its newest message again
MATCH (u:WorkUnit {key: $key})
SET u.lockedBy = 'rewound'
WITH u
WHERE u.head > 0 AND u.cursor >= u.head
SET u.cursor = u.head - 1, u.dueAt = datetime.realtime()
