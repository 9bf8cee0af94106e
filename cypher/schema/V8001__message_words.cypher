// schema/V8001__message_words: messages by their words and authors; scope has the tokens of workspace and session, so that the tenant is part of the query
CREATE FULLTEXT INDEX message_words IF NOT EXISTS FOR (m:Message) ON EACH [m.content, m.author, m.scope] OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}}
