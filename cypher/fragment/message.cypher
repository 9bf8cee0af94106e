// fragment/message(message): what is read of a message
$message {.id, .workspace, .session, .author, .sequence, .content, .tokenCount, .reasoning, .createdAt, .metadata} AS message
