// schema/message-text: messages by their words; scope has the tokens of workspace and session, so that the tenant is part of the query
CREATE FULLTEXT INDEX message_text IF NOT EXISTS FOR (m:Message) ON EACH [m.content, m.scope] OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}}
