// key/delete-of-workspace: deletes the keys for a workspace that is gone, whatever below it they were for
MATCH (k:AccessKey {workspace: $workspace})
WHERE k.id > ''
WITH k, k.id AS id, k.revokedAt IS NULL AS valid
DELETE k
RETURN id, valid
