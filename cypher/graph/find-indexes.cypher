// graph/find-indexes: the names of all indexes; every constraint of Community has one
SHOW INDEXES YIELD name
RETURN name
