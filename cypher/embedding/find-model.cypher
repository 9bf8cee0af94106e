// embedding/find-model: the embedding model of that name
MATCH (e:EmbeddingModel {name: $name})
RETURN e.number AS number, e.serving AS serving
