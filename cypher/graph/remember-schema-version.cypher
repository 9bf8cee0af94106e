// graph/remember-schema-version: notes that a statement was applied
MERGE (v:SchemaVersion {version: $version})
  SET v.name = $name, v.checksum = $checksum, v.appliedAt = $now
