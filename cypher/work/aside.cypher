// work/aside: the messages of a part of a session that were set aside, whatever could not be done with them
MATCH (d:DeadLetter)
WHERE d.key STARTS WITH $prefix AND d.sequence >= $from AND d.sequence <= $to
RETURN DISTINCT d.sequence AS sequence
