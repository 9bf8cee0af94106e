// fragment/message(message): what is read of a message
$message {.id, .workspace, .session, .author, .sequence, .content, .tokenCount, .reasoning, .createdAt, .zone, .metadata} AS message
