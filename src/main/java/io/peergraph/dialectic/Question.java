package io.peergraph.dialectic;

import java.util.List;
import java.util.Set;

import io.peergraph.access.View;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a peer.
 *
 * @param view the workspace through that peer's eyes
 * @param text the question
 * @param about the name of the peer it is said to be about, null when it says so itself
 * @param named the names of other peers in it
 * @param session the name of a session whose newest messages count too, null for none
 * @param sessions nothing but what these support, null for all
 * @param level how much effort to make
 */
record Question(View.Witnessed view, String text, @Nullable String about, Set<String> named, @Nullable String session,
		@Nullable List<String> sessions, ReasoningLevel level) {

	String asked() {
		return this.view.peer();
	}

	/**
	 * {@return whether it is about particular peers}
	 */
	boolean isAboutSomebody() {
		return this.about != null || !this.named.isEmpty();
	}

	/**
	 * {@return the peers it is about}
	 */
	Set<String> subjects() {
		return (this.about != null) ? Set.of(this.about) : this.named;
	}

	boolean allows(String session) {
		return this.sessions == null || this.sessions.contains(session);
	}

}
