// schema/V083__fact_embedding_of_old: it could not tell vectors of one model from those of another
DROP INDEX fact_embedding IF EXISTS
