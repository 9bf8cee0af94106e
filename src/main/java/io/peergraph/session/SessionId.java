package io.peergraph.session;

/**
 * Which session; the name carries its workspace with it.
 *
 * @param workspace the name of the workspace
 * @param name unique in the workspace
 */
public record SessionId(String workspace, String name) {
}
