// schema/V8004__embedding_model: the models that made the vectors of this database
CREATE CONSTRAINT embedding_model IF NOT EXISTS FOR (e:EmbeddingModel) REQUIRE e.name IS UNIQUE
