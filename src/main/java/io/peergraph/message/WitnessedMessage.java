package io.peergraph.message;

import java.util.Optional;
import java.util.Set;

import io.peergraph.access.View;

/**
 * A message with those who witnessed it, which is settled once it is stored: windows open
 * and close only for messages to come.
 *
 * @param message as the application sees it
 * @param witnesses the names of its author and of every peer with a window over it
 */
record WitnessedMessage(Message message, Set<String> witnesses) {

	/**
	 * {@return the message as that view has it, if it does}
	 */
	Optional<Message> through(View view) {
		return switch (view) {
			case View.Whole _ -> Optional.of(this.message);
			case View.Witnessed seen when this.witnesses.contains(seen.peer()) ->
				Optional.of(this.message.through(view));
			case View.Witnessed _ -> Optional.empty();
		};
	}

}
