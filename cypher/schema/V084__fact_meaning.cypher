// schema/V084__fact_meaning: facts by what they mean to one model, within what is about one peer
CREATE VECTOR INDEX fact_meaning IF NOT EXISTS FOR (f:Fact) ON f.embedding WITH [f.workspace, f.about, f.embeddedBy]
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}}
