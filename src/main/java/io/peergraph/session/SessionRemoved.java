package io.peergraph.session;

/**
 * Published inside the transaction that deletes a session, before its messages go.
 *
 * @param session which session
 */
public record SessionRemoved(SessionId session) {
}
