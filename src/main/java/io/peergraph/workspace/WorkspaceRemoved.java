package io.peergraph.workspace;

/**
 * Published inside the transaction that deletes a workspace, once nobody finds it any
 * more.
 *
 * @param workspace the name that it had
 */
public record WorkspaceRemoved(String workspace) {
}
