package io.peergraph.access;

/** What somebody may touch. */
public sealed interface Grant {

	/**
	 * {@return how the workspace of that name is seen}
	 * @param name of a workspace, which need not be there
	 */
	View view(String name);

	/**
	 * {@return whether that peer may be the one that says, knows or sets something}
	 * @param peer the name of a peer
	 */
	boolean speaksFor(String peer);

	/** Nothing: nobody has said who it is. */
	record Nothing() implements Grant {

		@Override
		public View view(String name) {
			return View.nowhere();
		}

		@Override
		public boolean speaksFor(String peer) {
			return false;
		}

	}

	/** Everything there is. */
	record Everything() implements Grant {

		@Override
		public View view(String name) {
			return View.of(name);
		}

		@Override
		public boolean speaksFor(String peer) {
			return true;
		}

	}

	/** What is below one workspace. */
	sealed interface Below extends Grant {

		/**
		 * {@return the name of the workspace}
		 */
		String workspace();

	}

	/**
	 * Everything in a workspace.
	 *
	 * @param workspace its name
	 */
	record OfWorkspace(String workspace) implements Below {

		@Override
		public View view(String name) {
			return this.workspace.equals(name) ? View.of(name) : View.nowhere();
		}

		@Override
		public boolean speaksFor(String peer) {
			return true;
		}

	}

	/**
	 * What one peer witnessed and holds.
	 *
	 * @param workspace the name of its workspace
	 * @param peer its name
	 */
	record OfPeer(String workspace, String peer) implements Below {

		@Override
		public View view(String name) {
			return this.workspace.equals(name) ? new View.Witnessed(name, this.peer) : View.nowhere();
		}

		@Override
		public boolean speaksFor(String other) {
			return this.peer.equals(other);
		}

	}

	/**
	 * One session, and what rests on nothing else. There is no view of that: the
	 * workspace is seen as a whole, and the fields that may be read are few.
	 *
	 * @param workspace the name of its workspace
	 * @param session its name
	 */
	record OfSession(String workspace, String session) implements Below {

		@Override
		public View view(String name) {
			return this.workspace.equals(name) ? View.of(name) : View.nowhere();
		}

		@Override
		public boolean speaksFor(String peer) {
			return true;
		}

	}

}
