package io.peergraph.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.session.SessionId;

import org.springframework.stereotype.Component;

/**
 * Goes on from one summary to the next: reads what an audience witnessed since, a part of
 * the log at a time, and sums it up with the summary so far. A summary therefore tells of
 * all that was witnessed, however long that is and however much was deleted.
 */
@Component
class Rollup {

	/** How much is read at once. */
	private static final int MOST_MESSAGES = 200;

	/** How much is summed up at once. */
	private static final int MOST_TOKENS = 12_000;

	private final Messages messages;

	Rollup(Messages messages) {
		this.messages = messages;
	}

	/**
	 * A summary to make.
	 *
	 * @param session of what
	 * @param audience for whom
	 * @param rank how many audiences have more peers
	 * @param kind short or long
	 * @param upTo the number of the last message it covers, which they witnessed
	 */
	record Mark(SessionId session, Audience audience, int rank, SummaryKind kind, long upTo) {
	}

	/**
	 * A summary that was made.
	 *
	 * @param text the summary
	 * @param madeBy by what means
	 * @param message the key of the last message it was made of
	 */
	record Made(String text, String madeBy, String message) {
	}

	/**
	 * {@return the summary, none when there is nothing to tell}
	 * @param mark which one
	 * @param previous the one before it
	 * @param instructions what the application wants to be heeded, empty for nothing
	 * @param condenser by what means
	 */
	Optional<Made> make(Mark mark, Optional<Summary> previous, Optional<String> instructions, Condenser condenser) {
		String text = previous.map(Summary::text).orElse("");
		long after = previous.map(Summary::upTo).orElse(0L);
		Made made = null;
		List<Message> part = part(mark, after);
		while (!part.isEmpty()) {
			var condensed = condenser.condense(new SummaryInput(mark.kind(), text, part, instructions.orElse(null)));
			text = condensed.text();
			made = new Made(text, condensed.madeBy(), part.getLast().key());
			part = part(mark, part.getLast().sequence());
		}
		return Optional.ofNullable(made).filter((whole) -> !whole.text().isEmpty());
	}

	private List<Message> part(Mark mark, long after) {
		List<Message> part = new ArrayList<>();
		int tokens = 0;
		long read = after;
		while (part.isEmpty() && read < mark.upTo()) {
			List<Message> log = this.messages.log(mark.session(), read, mark.upTo(), MOST_MESSAGES);
			for (Message message : log) {
				if (!mark.audience().contains(message.sequence())) {
					continue;
				}
				tokens += message.tokenCount();
				if (!part.isEmpty() && tokens > MOST_TOKENS) {
					return part;
				}
				part.add(message);
			}
			read = (log.size() < MOST_MESSAGES) ? mark.upTo() : log.getLast().sequence();
		}
		return part;
	}

}
