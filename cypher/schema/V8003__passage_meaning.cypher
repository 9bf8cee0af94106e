// schema/V8003__passage_meaning: passages by what they mean, within a workspace, a session and a part of its log; vectors as they are, of any length
CREATE VECTOR INDEX passage_meaning IF NOT EXISTS FOR (p:Passage) ON p.embedding WITH [p.workspace, p.session, p.sequence, p.model]
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine', `vector.quantization.type`: 'NONE'}}
