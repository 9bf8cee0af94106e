// schema/V074__message_text_gone: messages are found by the names of their authors too
DROP INDEX message_text IF EXISTS
