// graph/find-schema-versions: the statements that were applied to this database
// scans: there are a few dozen of them, and all are wanted
MATCH (v:SchemaVersion)
RETURN v.version AS version, v.name AS name, v.checksum AS checksum
ORDER BY v.version
