// confidentiality/kept-messages: those of the messages in which something was said that one of the listeners must not hear
UNWIND $messages AS id
MATCH (said:Message {id: id})
WHERE said.workspace = $workspace AND // include: kept-message(said, $observer, $listeners, $repeated)
RETURN id AS message
