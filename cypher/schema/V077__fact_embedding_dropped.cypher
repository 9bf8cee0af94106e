// schema/V077__fact_embedding_dropped: it allowed vectors of one length only, and models differ
DROP INDEX fact_embedding IF EXISTS
