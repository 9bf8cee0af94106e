package io.peergraph.dialectic;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.peergraph.access.View;
import io.peergraph.confidentiality.Listeners;
import io.peergraph.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a peer, or of all peers of a workspace together.
 *
 * @param view the workspace through that peer's eyes, or all of it
 * @param text the question
 * @param about the name of the peer it is said to be about, null when it says so itself
 * @param named the names of the peers in it, of the one that is asked only when there is
 * no other
 * @param session the name of a session whose newest messages count too, null for none
 * @param sessions nothing but what these support, null for all
 * @param level how much effort to make
 * @param listeners in front of whom it is asked, null for nobody
 */
public record Question(View view, String text, @Nullable String about, Set<String> named, @Nullable String session,
		@Nullable List<String> sessions, ReasoningLevel level, @Nullable Listeners listeners) {

	/**
	 * Asks in front of nobody.
	 * @param view the workspace through that peer's eyes, or all of it
	 * @param text the question
	 * @param about the name of the peer it is said to be about, null when it says so
	 * itself
	 * @param named the names of the peers in it
	 * @param session the name of a session whose newest messages count too, null for none
	 * @param sessions nothing but what these support, null for all
	 * @param level how much effort to make
	 */
	public Question(View view, String text, @Nullable String about, Set<String> named, @Nullable String session,
			@Nullable List<String> sessions, ReasoningLevel level) {
		this(view, text, about, named, session, sessions, level, null);
	}

	/**
	 * {@return the name of the peer that is asked, none when all are}
	 */
	public Optional<String> asked() {
		return switch (this.view) {
			case View.Whole _ -> Optional.empty();
			case View.Witnessed witnessed -> Optional.of(witnessed.peer());
		};
	}

	/**
	 * {@return who is asked, as the subject of a sentence}
	 */
	public String who() {
		return asked().orElse("anybody");
	}

	/**
	 * {@return the peers it is about}
	 */
	public Set<String> subjects() {
		return (this.about != null) ? Set.of(this.about) : this.named;
	}

	/**
	 * {@return those of the messages that all who listen may hear}
	 * @param messages that may be seen here
	 */
	List<Message> heard(List<Message> messages) {
		return (this.listeners != null) ? this.listeners.messages(messages) : messages;
	}

	/**
	 * {@return how much was left out so far because of who listens}
	 */
	int withheld() {
		return (this.listeners != null) ? this.listeners.withheld() : 0;
	}

	/**
	 * {@return whether what a session supports may count}
	 * @param session the name of a session
	 */
	public boolean allows(String session) {
		return this.sessions == null || this.sessions.contains(session);
	}

}
