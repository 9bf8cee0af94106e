// schema/V6004__fact_meaning: facts by what they mean to one model, within what is about one peer; vectors as they are, of any length
CREATE VECTOR INDEX fact_meaning IF NOT EXISTS FOR (f:Fact) ON f.embedding WITH [f.workspace, f.about, f.embeddedBy]
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine', `vector.quantization.type`: 'NONE'}}
