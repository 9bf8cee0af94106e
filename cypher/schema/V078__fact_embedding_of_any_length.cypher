// schema/V078__fact_embedding_of_any_length: facts by what they mean, within what is about one peer, whatever the model
CREATE VECTOR INDEX fact_embedding IF NOT EXISTS FOR (f:Fact) ON f.embedding WITH [f.workspace, f.about]
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}}
