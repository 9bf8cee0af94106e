package io.peergraph.peer;

/**
 * Which peer; the name carries its workspace with it, so that it cannot cross a border.
 *
 * @param workspace the name of the workspace
 * @param name unique in the workspace
 */
public record PeerId(String workspace, String name) {
}
