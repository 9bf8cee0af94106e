package io.peergraph.access;

/**
 * A workspace as somebody sees it. Every read starts from a view, and everything read
 * carries it on, so that what lies below stays inside.
 */
public sealed interface View {

	/**
	 * {@return the workspace that is seen, by its name}
	 */
	String workspace();

	/**
	 * {@return whether that peer's eyes may be used from here: anybody's by the
	 * application, only their own by a peer}
	 * @param peer the name of a peer
	 */
	boolean allows(String peer);

	/**
	 * {@return the name of the peer whose eyes these are}
	 * @param other the name to return when they are the application's
	 */
	String observerOr(String other);

	/**
	 * {@return the same workspace through that peer's eyes}
	 * @param peer the name of a peer that {@link #allows} accepts
	 */
	default View through(String peer) {
		if (!allows(peer)) {
			throw new IllegalArgumentException("A peer sees with its own eyes only");
		}
		return new Witnessed(workspace(), peer);
	}

	/**
	 * {@return whether all that another view shows may be seen from here}
	 * @param other a view of whatever workspace
	 */
	default boolean covers(View other) {
		return switch (this) {
			case Whole whole -> whole.workspace().equals(other.workspace());
			case Witnessed witnessed -> witnessed.equals(other);
		};
	}

	/**
	 * {@return the view of who may see nothing: that of a workspace and a peer that
	 * cannot be, since every name has a letter. What is not for its holder is then looked
	 * for like everything else, and not found}
	 */
	static View nowhere() {
		return new Witnessed("", "");
	}

	/**
	 * {@return the application's own view of a workspace: everything in it}
	 * @param workspace the name of the workspace
	 */
	static View of(String workspace) {
		return new Whole(workspace);
	}

	/**
	 * Everything in the workspace.
	 *
	 * @param workspace its name
	 */
	record Whole(String workspace) implements View {

		@Override
		public boolean allows(String peer) {
			return true;
		}

		@Override
		public String observerOr(String other) {
			return other;
		}

	}

	/**
	 * What one peer witnessed or holds.
	 *
	 * @param workspace the name of the workspace
	 * @param peer the name of the peer
	 */
	record Witnessed(String workspace, String peer) implements View {

		@Override
		public boolean allows(String other) {
			return this.peer.equals(other);
		}

		@Override
		public String observerOr(String other) {
			return this.peer;
		}

	}

}
