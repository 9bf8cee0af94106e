// schema/V070__message_embedding_gone: meanings are kept by passages, since a long message has several
DROP INDEX message_embedding IF EXISTS
