package io.peergraph.message;

import java.util.List;

import io.peergraph.session.SessionId;

/**
 * Published inside the transaction that deletes messages, before their content goes, so
 * that what rests on them can go with them.
 *
 * @param session where they were said
 * @param keys which messages
 * @param authors the names of those who said them
 * @param sequences their numbers
 */
public record MessagesRemoved(SessionId session, List<String> keys, List<String> authors, List<Long> sequences) {
}
