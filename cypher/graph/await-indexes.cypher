// graph/await-indexes: returns when all indexes are filled
CALL db.awaitIndexes($seconds)
