// schema/V036__message_embedding: messages by what they mean, within a workspace, a session and a part of its log
CREATE VECTOR INDEX message_embedding IF NOT EXISTS FOR (m:Message) ON m.embedding WITH [m.workspace, m.session, m.sequence]
OPTIONS {indexConfig: {`vector.dimensions`: 384, `vector.similarity_function`: 'cosine'}}
