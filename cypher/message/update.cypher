// message/update: replaces what the application says of a message, in a session that is locked; what it said at first stays behind it for the eyes of peers
MATCH (m:Message {id: $id})
WHERE m.workspace = $workspace
SET m.firstMetadataEntries = coalesce(m.firstMetadataEntries, m.metadataEntries, [])
SET m.metadata = $metadata + '\n' + split(coalesce(m.metadata, '{}'), '\n')[-1], m.metadataEntries = $entries
RETURN // include: message(m)
