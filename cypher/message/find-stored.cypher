// message/find-stored: which of these ids messages have, or had before they were deleted
UNWIND $ids AS id
WITH id
WHERE EXISTS { MATCH (:Message {id: id}) } OR EXISTS { MATCH (:Tombstone {id: id}) }
RETURN id
