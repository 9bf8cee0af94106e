package io.peergraph.access;

/** For whom a key is. */
public enum KeyKind {

	/** Whoever runs the server: all workspaces, keys, exports, metrics. */
	OPERATOR,
	/** An application with a workspace of its own: everything in it, and its keys. */
	WORKSPACE,
	/** A peer: what it witnessed and holds. */
	PEER,
	/** Whoever takes part in one session: what was said in it. */
	SESSION

}
